package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.Explanation.OpenAct;
import id.tapal.domain.standard.Channel;
import java.util.List;
import java.util.Set;

/** The acts with which a person may open a case. */
final class Openings {

    private Openings() {}

    static List<OpenAct> of(Desk desk, Channel channel, String member) {
        Set<Role> roles = desk.administration().rolesOf(member);
        Explanation explanation = desk.book()
                .explain(
                        CaseFile.of(channel),
                        List.of(),
                        member,
                        roles,
                        desk.clock().instant());
        return explanation.open().stream()
                .filter(open -> desk.book().opens(channel, open.act()))
                .toList();
    }
}
