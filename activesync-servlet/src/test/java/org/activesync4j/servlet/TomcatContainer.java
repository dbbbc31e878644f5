package org.activesync4j.servlet;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

final class TomcatContainer implements Container {

    private final Tomcat tomcat = new Tomcat();
    private final Path folder = Files.createTempDirectory("activesync-tomcat");

    TomcatContainer(Mounted mounted) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", "8");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", new File(folder.toString()).getAbsolutePath());
        Tomcat.addServlet(context, "default", new DefaultServlet());
        context.addServletMappingDecoded("/", "default");
        mounted.servlets().forEach((name, servlet) -> {
            Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
            wrapper.setAsyncSupported(true);
        });
        mounted.paths().forEach(context::addServletMappingDecoded);
        FilterDef filter = new FilterDef();
        filter.setFilterName("filter");
        filter.setFilter(mounted.filter());
        filter.setAsyncSupported("true");
        context.addFilterDef(filter);
        FilterMap map = new FilterMap();
        map.setFilterName("filter");
        map.addURLPattern("/*");
        context.addFilterMap(map);
        mounted.attributes().forEach(context.getServletContext()::setAttribute);
        tomcat.start();
    }

    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
    }

    @Override
    public void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
