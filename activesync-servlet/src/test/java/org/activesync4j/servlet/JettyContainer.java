package org.activesync4j.servlet;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.servlet.ServletMapping;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

final class JettyContainer implements Container {

    private final Server server = new Server(new QueuedThreadPool(8));
    private final ServerConnector connector = new ServerConnector(server);

    JettyContainer(Mounted mounted) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        mounted.attributes().forEach(context::setAttribute);
        mounted.servlets().forEach((name, servlet) -> {
            ServletHolder holder = new ServletHolder(name, servlet);
            holder.setAsyncSupported(true);
            context.getServletHandler().addServlet(holder);
        });
        mounted.paths().forEach((path, name) -> {
            ServletMapping mapping = new ServletMapping();
            mapping.setPathSpec(path);
            mapping.setServletName(name);
            context.getServletHandler().addServletMapping(mapping);
        });
        FilterHolder filter = new FilterHolder(mounted.filter());
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
