package org.activesync4j.internal.command.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email2;

/** Tells commands that must not be done twice apart by what they say. */
final class Wording {

    private Wording() {}

    static Digest of(ClientCommand.Add add) {
        return of(add.sends() ? Element.of(AirSync.ADD, add.data(), Element.of(Email2.SEND)) : add.data());
    }

    static Digest of(ClientCommand.Change change) {
        List<Element> said = new ArrayList<>();
        said.add(Element.of(AirSync.SERVER_ID, change.serverId()));
        change.instance()
                .ifPresent(id ->
                        said.add(Element.of(AirSyncBase.INSTANCE_ID, id.start().toString())));
        said.add(change.data());
        return of(Element.of(AirSync.CHANGE, said));
    }

    /** Nothing but its name tells one sending from another. */
    static Digest ofSending(String name) {
        return of(Element.of(AirSync.CLIENT_ID, name));
    }

    private static Digest of(Element said) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
                new WbxmlWriter(out).node(said).finish();
            }
            return Digest.ofSha256(sha.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
