package org.activesync4j.examples.server;

import java.net.URI;
import java.util.stream.Collectors;
import org.activesync4j.servlet.ActiveSyncServlet;

/**
 * What whoever has started a server wants to know.
 *
 * @param setup how it was started
 * @param homes where their files are
 * @param uri where it listens
 */
record Welcome(DemoServer.Setup setup, Homes homes, URI uri) {

    private Accounts accounts() {
        return homes.accounts();
    }

    String text() {
        return """
                Server:    %s
                ActiveSync %s%s
                Accounts:  %s
                Files:     %s

                Try: put a mail into %s
                     or change a .vcf in %s, and watch the device.
                %s""".formatted(
                        uri,
                        uri,
                        ActiveSyncServlet.PATH,
                        accounts().all().stream().map(this::shown).collect(Collectors.joining("\n           ")),
                        homes.data().toAbsolutePath(),
                        first().mail().resolve("new"),
                        first().contacts(),
                        phone());
    }

    private org.activesync4j.examples.files.UserFiles first() {
        return homes.files(accounts().all().get(0).name());
    }

    private String shown(Configuration.Account account) {
        String sample = account.password().equals(Main.KNOWN_PASSWORD) ? ", password " + Main.KNOWN_PASSWORD : "";
        return account.name() + sample + ", " + accounts().address(account);
    }

    private String phone() {
        return setup.place().keys().isPresent() ? "" : """
                For a phone, which wants TLS and a password that nobody else knows:
                     --host 0.0.0.0 --user NAME:PASSWORD:ADDRESS --tls-keystore FILE.p12
                """;
    }
}
