package org.activesync4j.internal.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.sync.Asked;
import org.activesync4j.internal.sync.Digest;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.RightsManagement;

/**
 * What the three commands that send have in common ([MS-ASCMD] 2.2.1.17 to 2.2.1.19): up to 12.1 a mail with parameters in
 * the query, from 14.0 on a document with the mail in it.
 *
 * @param clientId the device's name for the mail; empty up to 12.1
 * @param account from which of the user's accounts, if that is said
 * @param save whether a copy goes to Sent Items
 * @param complete whether the device has put in itself what it answers or forwards
 * @param mime the mail, unless the server is to write it
 */
public record Submission(
        String clientId, Optional<String> account, boolean save, boolean complete, Optional<Content> mime) {

    private static final int LONGEST_CLIENT_ID = 64;
    private static final String NO_TEMPLATE = "00000000-0000-0000-0000-000000000000";

    /** A draft that is sent from where it lies: what is sent always goes to Sent Items. */
    public static final Submission OF_DRAFT = new Submission("", Optional.empty(), true, true, Optional.empty());

    /**
     * Reads what is sent.
     *
     * @param call the request
     * @param root the root element from 14.0 on
     * @return what is sent
     * @throws ProtocolException if the request is malformed
     */
    public static Submission read(Call call, Tag root) {
        return call.version().before(Version.V14_0) ? ofMail(call) : ofDocument(call, root);
    }

    private static Submission ofMail(Call call) {
        Content mime = call.message()
                .orElseThrow(() -> new StatusException(Status.INVALID_CONTENT, "expected a mail but there is none"));
        boolean save = "T".equalsIgnoreCase(call.parameters().getOrDefault("SaveInSent", "F"));
        return new Submission("", Optional.empty(), save, false, Optional.of(mime));
    }

    private static Submission ofDocument(Call call, Tag name) {
        Element root = call.required();
        if (!root.is(name)) {
            throw new ProtocolException(root, "expected " + name.name());
        }
        refuseTemplates(root);
        return new Submission(
                clientId(root),
                call.version().before(Version.V14_1) ? Optional.empty() : root.text(ComposeMail.ACCOUNT_ID),
                root.has(ComposeMail.SAVE_IN_SENT_ITEMS),
                root.has(ComposeMail.REPLACE_MIME),
                root.child(ComposeMail.MIME)
                        .filter(mime -> !mime.isEmpty())
                        .map(mime -> Content.of(mime.value(), BodyType.MIME.mediaType())));
    }

    private static String clientId(Element root) {
        Element element = root.require(ComposeMail.CLIENT_ID);
        String id = element.text().strip();
        if (id.isEmpty() || id.length() > LONGEST_CLIENT_ID) {
            throw new ProtocolException(element, "expected 1 to " + LONGEST_CLIENT_ID + " characters");
        }
        return id;
    }

    private static void refuseTemplates(Element root) {
        root.text(RightsManagement.TEMPLATE_ID)
                .map(String::strip)
                .filter(template -> !template.isEmpty() && !template.equals(NO_TEMPLATE))
                .ifPresent(template -> {
                    throw new StatusException(Status.RIGHTS_MANAGEMENT_DISABLED, "a template is named");
                });
    }

    /**
     * Gives the mail of a command that cannot do without.
     *
     * @return the mail
     * @throws ProtocolException if there is none
     */
    public Content requiredMime() {
        return mime.orElseThrow(() -> new ProtocolException("expected a mail but there is none"));
    }

    /**
     * Tells what the ledger knows it by: the device's name for it, and all that it says.
     *
     * @param besides what else is said, such as the source
     * @return what is asked for
     */
    public Asked asked(String besides) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
                out.write((account + " " + save + " " + complete + " " + besides + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                if (mime.isPresent()) {
                    copy(mime.get(), out);
                }
            }
            return new Asked(Asked.Kind.SEND, clientId, Digest.ofSha256(sha.digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    private static void copy(Content content, OutputStream out) throws IOException {
        try (InputStream in = content.open()) {
            in.transferTo(out);
        }
    }
}
