package org.activesync4j.examples.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.activesync4j.examples.files.UserFiles;
import org.activesync4j.examples.server.sample.SampleData;
import org.activesync4j.mapping.CalendarOwner;
import org.activesync4j.spi.MailAddress;

/**
 * The folders of the accounts in the data folder, one for each.
 *
 * @param data the data folder
 * @param accounts whose homes they are
 */
record Homes(Path data, Accounts accounts) {

    private static final List<String> FOLDERS = List.of(".Drafts", ".Sent", ".Trash", ".Junk", ".Archive");
    private static final List<String> PARTS = List.of("cur", "new", "tmp");

    UserFiles files(String name) {
        return files(name, home(name));
    }

    private UserFiles files(String name, Path home) {
        List<String> addresses = accounts.addresses(accounts.named(name).orElseThrow()).stream()
                .map(MailAddress::value)
                .toList();
        return UserFiles.in(home, new CalendarOwner(addresses, ZoneId.systemDefault()));
    }

    Path home(String name) {
        return data.resolve("accounts").resolve(name);
    }

    /** Furnishes the home of somebody who is new; one that is there is left as it is. */
    void furnish(String name) throws IOException {
        if (!Files.exists(home(name))) {
            furnish(name, home -> {});
        }
    }

    /** Furnishes the home of somebody who is new, with things to look at. */
    void furnishWithSamples(String name, String address, Instant now) throws IOException {
        if (!Files.exists(home(name))) {
            furnish(name, home -> new SampleData(home).write(address, now));
        }
    }

    /** What is put into a home. */
    private interface Furniture {
        void into(Path home) throws IOException;
    }

    /** Works beside the place and moves it there when it is complete, so that nobody ever finds half a home. */
    private void furnish(String name, Furniture furniture) throws IOException {
        Path place = home(name);
        Path beside = Files.createTempDirectory(Files.createDirectories(place.getParent()), ".new-");
        furniture.into(beside);
        files(name, beside).create();
        for (String folder : FOLDERS) {
            for (String part : PARTS) {
                Files.createDirectories(beside.resolve("mail").resolve(folder).resolve(part));
            }
        }
        Files.move(beside, place);
    }
}
