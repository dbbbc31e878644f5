package org.activesync4j.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A server that servlets can be mounted in, on a free port of the loopback. */
interface Container {

    URI base();

    void stop() throws Exception;

    /** How a container is started. */
    enum Kind {
        JETTY,
        TOMCAT,
        UNDERTOW;

        Container start(Mounted mounted) throws Exception {
            return switch (this) {
                case JETTY -> new JettyContainer(mounted);
                case TOMCAT -> new TomcatContainer(mounted);
                case UNDERTOW -> new UndertowContainer(mounted);
            };
        }

        static List<Kind> all() {
            return List.copyOf(EnumSet.allOf(Kind.class));
        }
    }

    /**
     * What is mounted.
     *
     * @param servlets the servlets by name
     * @param paths the names of servlets by path
     * @param filter stands before them
     * @param attributes of the servlet context
     */
    record Mounted(
            Map<String, HttpServlet> servlets,
            Map<String, String> paths,
            Filter filter,
            Map<String, Object> attributes) {}
}
