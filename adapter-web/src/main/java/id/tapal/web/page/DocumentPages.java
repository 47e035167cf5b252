package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.document.Attaching;
import id.tapal.application.document.DocumentKind;
import id.tapal.application.document.Fault;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.web.page.DocumentsShown.Told;
import id.tapal.web.page.DocumentsShown.Typed;
import java.util.List;
import java.util.Optional;

/** The documents of a case: attaching one on the page of the case, and opening one. */
final class DocumentPages {

    private static final String FILE = "file";
    private static final String KIND = "kind";
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;
    private final CasePages cases;

    DocumentPages(Desk desk, Pages pages, CasePages cases) {
        this.desk = desk;
        this.pages = pages;
        this.cases = cases;
    }

    void register(Pages.Registry registry) {
        registry.sendFile("/desk/cases/<number>/documents", this::attach, this::tooLarge);
        registry.read("/desk/cases/<number>/documents", visit -> visit.goTo(path(visit) + "#documents"));
        registry.send("/desk/cases/<number>/documents/{document}", this::open);
    }

    private static String number(Visit visit) {
        return visit.context().pathParam("number");
    }

    private static String path(Visit visit) {
        return "/desk/cases/" + number(visit);
    }

    private void attach(Visit visit) {
        Optional<DocumentKind> kind = DocumentKind.find(visit.form().text(KIND));
        List<Form.Sent> files = visit.form().files();
        if (kind.isEmpty()) {
            again(visit, UNPROCESSABLE, KIND, "documents.no-kind");
        } else if (files.size() > 1) {
            again(visit, UNPROCESSABLE, FILE, "documents.one");
        } else if (files.isEmpty() || files.getFirst().isNone()) {
            again(visit, UNPROCESSABLE, FILE, "documents.no-file");
        } else {
            attach(visit, kind.get(), files.getFirst());
        }
    }

    private void attach(Visit visit, DocumentKind kind, Form.Sent file) {
        try {
            Attaching came = desk.attachments()
                    .attach(number(visit), visit.memberId(), kind, file.fileName(), file.content())
                    .orElseThrow(NoSuchPage::new);
            switch (came) {
                case Attaching.Attached attached ->
                    goOn(visit, Told.ATTACHED, attached.document().id());
                case Attaching.AlreadyThere there ->
                    goOn(visit, Told.THERE, there.before().id());
                case Attaching.Refused refused ->
                    again(
                            visit,
                            refused.fault() == Fault.TOO_LARGE ? TOO_LARGE : UNPROCESSABLE,
                            FILE,
                            "documents.fault." + refused.fault().id());
            }
        } catch (PeopleForgotten forgotten) {
            again(visit, CONFLICT, FILE, "documents.forgotten");
        }
    }

    private static void goOn(Visit visit, String told, String document) {
        visit.goTo(path(visit) + "?told=" + told + "&document=" + document + "#documents");
    }

    /** Nothing of the form is known: not even whether it came from one of these pages, so nothing is done but to say so. */
    private void tooLarge(Visit visit) {
        again(visit, TOO_LARGE, FILE, "documents.fault.too-large");
    }

    private void again(Visit visit, int status, String field, String key) {
        String text = visit.words().t(key, DocumentsShown.largest());
        cases.show(visit, status, new Typed(visit.form().text(KIND), new Problem(field, text)));
    }

    private void open(Visit visit) {
        String document = visit.context().pathParam("document");
        pages.few(
                visit,
                () -> Download.send(
                        visit.context(),
                        desk.attachments()
                                .open(number(visit), document, visit.memberId())
                                .orElseThrow(NoSuchPage::new)));
    }
}
