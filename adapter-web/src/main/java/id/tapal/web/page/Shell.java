package id.tapal.web.page;

import id.tapal.application.organization.Member;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param words the language
 * @param title of the page
 * @param agency whose desk it is
 * @param path of the page, to come back to when the language changes
 * @param member who is signed in; empty where nobody is
 * @param formToken what every form shows to prove that it came from one of these pages
 * @param assets the style, the script and the sign
 * @param isPrinted whether it is made into a paper, where nothing is around it and its style stands in it
 */
record Shell(
        Words words,
        String title,
        String agency,
        String path,
        Optional<Member> member,
        String formToken,
        Assets assets,
        boolean isPrinted) {

    boolean isSignedIn() {
        return member.isPresent();
    }

    /** The other language: what a click changes to. */
    String otherLanguage() {
        return words.language().equals("en") ? "id" : "en";
    }
}
