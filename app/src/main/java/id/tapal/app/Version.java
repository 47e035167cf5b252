package id.tapal.app;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar; "development" where classes run from a folder. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Tapal.class.getPackage().getImplementationVersion();
        return new String[] {"tapal " + (version == null ? "development" : version)};
    }
}
