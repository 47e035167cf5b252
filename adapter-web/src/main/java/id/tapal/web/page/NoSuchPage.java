package id.tapal.web.page;

/** There is no such page, or nothing to show on it. */
final class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
