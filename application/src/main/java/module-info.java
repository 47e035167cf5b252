/** Use cases of an agency's information desk: driving ports, and the driven ports named by what they hold. */
module id.tapal.application {
    requires transitive id.tapal.domain;
    requires static org.jspecify;

    exports id.tapal.application.account;
    exports id.tapal.application.complaint;
    exports id.tapal.application.desk;
    exports id.tapal.application.document;
    exports id.tapal.application.event;
    exports id.tapal.application.letter;
    exports id.tapal.application.figures;
    exports id.tapal.application.log;
    exports id.tapal.application.organization;
    exports id.tapal.application.page;
    exports id.tapal.application.paper;
    exports id.tapal.application.people;
    exports id.tapal.application.request;
    exports id.tapal.application.tracking;
    exports id.tapal.application.view;
}
