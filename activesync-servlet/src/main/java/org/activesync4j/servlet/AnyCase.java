package org.activesync4j.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds servlets whatever the letter case of the path, for clients that write {@code /microsoft-server-activesync} or
 * {@code /Autodiscover/Autodiscover.xml}.
 *
 * <pre>{@code
 * Filter anyCase = new AnyCase(Map.of(ActiveSyncServlet.PATH, "activesync"));   // path → name of the servlet
 * }</pre>
 *
 * <p>To be mounted at {@code /*} with support for asynchronous requests; all other paths pass untouched.
 */
public final class AnyCase implements Filter {

    private final Map<String, String> servlets = new TreeMap<>();

    /**
     * Names what to find.
     *
     * @param servlets the names of servlets by the path beneath the context; a path that ends in {@code /*} stands for all
     *     that begin with it
     */
    public AnyCase(Map<String, String> servlets) {
        servlets.forEach((path, name) -> this.servlets.put(path.toLowerCase(Locale.ROOT), name));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String servlet = request instanceof HttpServletRequest http ? servlet(http) : "";
        RequestDispatcher dispatcher =
                servlet.isEmpty() ? null : request.getServletContext().getNamedDispatcher(servlet);
        if (dispatcher == null) {
            chain.doFilter(request, response);
        } else {
            dispatcher.forward(request, response);
        }
    }

    private String servlet(HttpServletRequest request) {
        String path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> each : servlets.entrySet()) {
            String pattern = each.getKey();
            boolean matches = pattern.endsWith("/*")
                    ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                    : path.equals(pattern);
            if (matches) {
                return each.getValue();
            }
        }
        return "";
    }
}
