package id.tapal.web;

import io.javalin.config.RoutesConfig;

/** The routes of a feature. */
interface Routes {

    void register(RoutesConfig routes);
}
