/** Past event logs, judged by the rule book that live work uses. Start at {@link id.tapal.compliance.Checker}. */
module id.tapal.compliance {
    requires transitive id.tapal.codec;
    requires com.fasterxml.aalto;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.codehaus.stax2;
    requires tools.jackson.dataformat.yaml;
    requires static org.jspecify;

    exports id.tapal.compliance;
    exports id.tapal.compliance.log;
    exports id.tapal.compliance.report;
}
