package id.tapal.web;

/** An act came without the version of the case that its author has seen. */
final class VersionMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
