/**
 * Tapal's rule book: a public agency's service standard, made executable. Pure Java, no dependency, no clock. Start at {@link
 * id.tapal.domain.request.RuleBook}.
 */
module id.tapal.domain {
    requires static org.jspecify;

    exports id.tapal.domain.complaint;
    exports id.tapal.domain.deadline;
    exports id.tapal.domain.exemption;
    exports id.tapal.domain.organization;
    exports id.tapal.domain.request;
    exports id.tapal.domain.standard;
}
