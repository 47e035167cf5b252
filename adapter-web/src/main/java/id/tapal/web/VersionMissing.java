package id.tapal.web;

/** A change came without the version that its author has seen. */
final class VersionMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String remedy;

    private VersionMissing(String field, String remedy) {
        this.field = field;
        this.remedy = remedy;
    }

    static VersionMissing ofCase() {
        return new VersionMissing("expectedVersion", "problem.name-version");
    }

    static VersionMissing ofChart() {
        return new VersionMissing(VersionTag.IF_MATCH, "problem.name-chart-version");
    }

    /** Where it is written. */
    String field() {
        return field;
    }

    /** The key of what to do. */
    String remedy() {
        return remedy;
    }
}
