package id.tapal.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Finds what is wrong in a page as HTML, by the rules that browsers and screen readers go by. Reading the rules takes seconds, and is done once. */
final class MarkupFaults implements ErrorHandler {

    private static final String RULES = "http://s.validator.nu/html5-all.rnc"; // a name: they come with the checker

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, true, true);
    private final List<String> found = new ArrayList<>();

    MarkupFaults() {
        try {
            validator.setUpMainSchema(RULES, this);
            validator.setUpValidatorAndParsers(this, true, false);
        } catch (Exception unreadable) {
            throw new IllegalStateException("the rules of HTML cannot be read", unreadable);
        }
    }

    /** Every error and warning, with its line. */
    List<String> of(String html) {
        found.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return List.copyOf(found);
    }

    @Override
    public void warning(SAXParseException fault) {
        error(fault);
    }

    @Override
    public void error(SAXParseException fault) {
        found.add("line " + fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void fatalError(SAXParseException fault) {
        error(fault);
    }
}
