package org.activesync4j.examples.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.activesync4j.Credentials;
import org.activesync4j.User;
import org.activesync4j.examples.server.Configuration.Account;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Folder;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceQuery;
import org.activesync4j.state.DeviceStore;

/** Shows what is going on, in plain HTML, to whoever sits at this machine. */
final class StatusPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final transient Accounts accounts;
    private final transient Driver driver;
    private final transient DeviceStore devices;
    private final transient RequestLog log;
    private final transient String welcome;

    StatusPage(Accounts accounts, Driver driver, DeviceStore devices, RequestLog log, String welcome) {
        this.accounts = accounts;
        this.driver = driver;
        this.devices = devices;
        this.log = log;
        this.welcome = welcome;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>ActiveSync4j</title>
                <meta name="viewport" content="width=device-width">
                <style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
                table{border-collapse:collapse;width:100%%}td,th{text-align:left;padding:.2em .6em;border-bottom:1px solid #ccc}
                pre{background:#f4f4f4;padding:1em;overflow:auto}</style></head>
                <body><h1>ActiveSync4j</h1>
                <h2>How to connect</h2><pre id="connect">%s</pre>
                <h2>Accounts</h2>%s
                <h2>Devices</h2>%s
                <h2>Last requests</h2>%s
                </body></html>
                """.formatted(escaped(welcome), accountTable(), deviceTable(), requestTable());
    }

    private String accountTable() {
        return table("accounts", List.of("Account", "Addresses", "Folders"), accounts.all(), this::row);
    }

    private List<String> row(Account account) {
        String addresses = accounts.addresses(account).stream()
                .map(address -> address.value())
                .collect(Collectors.joining(", "));
        return List.of(account.name() + (account.disabled() ? " (switched off)" : ""), addresses, folders(account));
    }

    private String folders(Account account) {
        User user = User.of(account.name(), new Credentials.None());
        try (org.activesync4j.spi.Account opened = driver.open(user)) {
            return opened.folders().stream().map(Folder::name).collect(Collectors.joining(", "));
        } catch (DriverException failed) {
            return "cannot be read: " + failed.reason();
        }
    }

    private String deviceTable() {
        return table(
                "devices",
                List.of("Account", "Device", "Client", "Version", "Last seen", "State"),
                devices.all(DeviceQuery.ALL),
                StatusPage::row);
    }

    private static List<String> row(Device device) {
        String state = device.pendingWipe().isPresent()
                ? "to be wiped"
                : device.access().verdict().toString();
        return List.of(
                device.key().login().value(),
                device.key().device().value() + " (" + device.type() + ")",
                device.userAgent(),
                device.version().wire(),
                time(device.lastSeen()),
                state);
    }

    private String requestTable() {
        return table("requests", List.of("When", "What"), log.last(), entry -> List.of(time(entry.at()), entry.line()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static <T> String table(String id, List<String> titles, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            return "<p id=\"" + id + "\">None yet.</p>";
        }
        String head = row("th", titles);
        String body = rows.stream().map(cells).map(row -> row("td", row)).collect(Collectors.joining("\n"));
        return "<table id=\"" + id + "\">" + head + body + "</table>";
    }

    private static String row(String cell, List<String> values) {
        return values.stream()
                .map(value -> "<" + cell + ">" + escaped(value) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
