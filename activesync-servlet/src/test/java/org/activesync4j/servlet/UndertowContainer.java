package org.activesync4j.servlet;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

final class UndertowContainer implements Container {

    private final DeploymentManager manager;
    private final Undertow undertow;

    UndertowContainer(Mounted mounted) throws Exception {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(UndertowContainer.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("activesync");
        mounted.attributes().forEach(deployment::addServletContextAttribute);
        mounted.servlets().forEach((name, servlet) -> {
            ServletInfo info = new ServletInfo(name, servlet.getClass(), new ImmediateInstanceFactory<>(servlet));
            info.setAsyncSupported(true);
            mounted.paths().entrySet().stream()
                    .filter(path -> path.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .forEach(info::addMapping);
            deployment.addServlet(info);
        });
        FilterInfo filter =
                new FilterInfo("filter", mounted.filter().getClass(), new ImmediateInstanceFactory<>(mounted.filter()));
        filter.setAsyncSupported(true);
        deployment.addFilter(filter).addFilterUrlMapping("filter", "/*", DispatcherType.REQUEST);
        manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(8)
                .setHandler(manager.start())
                .build();
        undertow.start();
    }

    @Override
    public URI base() {
        InetSocketAddress address =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    @Override
    public void stop() throws Exception {
        undertow.stop();
        manager.stop();
        manager.undeploy();
    }
}
