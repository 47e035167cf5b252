/** The JSON form of what the domain knows, and its texts for people, Indonesian first. */
module id.tapal.codec {
    requires transitive id.tapal.domain;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports id.tapal.codec;
    exports id.tapal.codec.log;
}
