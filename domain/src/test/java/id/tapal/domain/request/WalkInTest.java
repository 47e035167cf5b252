package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.standard.Clause.*;

import id.tapal.domain.organization.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Procedure A, clause by clause: what each act of a visit asks for, who must do it and what must stand in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalkInTest {

    @Test
    void a_visit_that_keeps_to_the_standard_breaks_nothing() {
        aWalkIn()
                .given(visitUntilDirected())
                .given(answerGiven(), identityReturned())
                .thenOmitsNothingEver();
    }

    @Nested
    class A_1 {

        @Test
        void the_guest_book_needs_name_and_request() {
            aWalkIn().when(guestBookSigned().without(Fact.NAME)).thenBreaches(content(A_1, "name", ""));
            aWalkIn().when(guestBookSigned().without(Fact.REQUEST)).thenBreaches(content(A_1, "request", ""));
            aWalkIn()
                    .when(guestBookSigned().without(Fact.NAME, Fact.REQUEST))
                    .thenBreaches(content(A_1, "name|request", ""));
        }

        @Test
        void the_guest_book_is_kept_by_reception() {
            aWalkIn().when(guestBookSigned().by(RAMBU, Role.STAFF)).thenBreaches(authority(A_1, "reception", "staff"));
        }
    }
}
