package id.tapal.web.page;

/**
 * Why a form was not taken.
 *
 * @param field the id of the field it is about; empty where it is about the whole
 * @param text what is wrong and what helps
 */
record Problem(String field, String text) {}
