package org.activesync4j.testkit.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;

/**
 * Sends mail for a device, in the form of its version: up to 12.1 the mail itself with parameters in the query, from 14.0
 * on a document with the mail in it.
 *
 * <pre>{@code
 * device.mail().save().send("To: bob@example.org", "Subject: Hello", "", "How are you?");
 * device.mail().answering(inbox, "Lunch?").reply("To: bob@example.org", "", "Yes!");
 * }</pre>
 */
public final class TestMailer {

    private final TestDevice device;
    private final List<Element> more = new ArrayList<>();
    private String clientId;
    private Optional<String[]> source = Optional.empty();
    private boolean save;

    TestMailer(TestDevice device, String clientId) {
        this.device = device;
        this.clientId = clientId;
    }

    /**
     * Asks for a copy in Sent Items.
     *
     * @return this
     */
    public TestMailer save() {
        save = true;
        return this;
    }

    /**
     * Names the mail; otherwise it has a name that no other has.
     *
     * @param id the ClientId, from 14.0 on
     * @return this
     */
    public TestMailer named(String id) {
        clientId = id;
        return this;
    }

    /**
     * Names what is answered or forwarded.
     *
     * @param folder where it is
     * @param title what the user reads
     * @return this
     */
    public TestMailer answering(TestCollection folder, String title) {
        return answering(folder.id(), folder.find(title));
    }

    /**
     * Names what is answered or forwarded.
     *
     * @param folderId the folder as sent
     * @param itemId the item as sent
     * @return this
     */
    public TestMailer answering(String folderId, String itemId) {
        source = Optional.of(new String[] {folderId, itemId});
        return this;
    }

    /**
     * Says something else, from 14.0 on.
     *
     * @param elements what
     * @return this
     */
    public TestMailer with(Element... elements) {
        more.addAll(Arrays.asList(elements));
        return this;
    }

    /**
     * Sends a mail.
     *
     * @param lines of the mail
     * @return the answer, validated
     */
    public TestAnswer send(String... lines) {
        return send("SendMail", ComposeMail.SEND_MAIL, lines);
    }

    /**
     * Answers a mail; the engine adds what is answered.
     *
     * @param lines of the answer
     * @return the answer to the request, validated
     */
    public TestAnswer reply(String... lines) {
        return send("SmartReply", ComposeMail.SMART_REPLY, lines);
    }

    /**
     * Forwards something; the engine adds what is forwarded.
     *
     * @param lines of the mail
     * @return the answer, validated
     */
    public TestAnswer forward(String... lines) {
        return send("SmartForward", ComposeMail.SMART_FORWARD, lines);
    }

    private TestAnswer send(String command, Tag root, String... lines) {
        byte[] mime = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
        return device.version().before(Version.V14_0)
                ? device.sendMessage(command, query(), mime)
                : device.send(command, document(root, mime));
    }

    private String query() {
        String item = source.map(ids -> "&CollectionId=" + ids[0] + "&ItemId=" + ids[1].replace(":", "%3A"))
                .orElse("");
        return (save ? "&SaveInSent=T" : "") + item;
    }

    private Element document(Tag root, byte[] mime) {
        List<Element> children = new ArrayList<>();
        children.add(Element.of(ComposeMail.CLIENT_ID, clientId));
        source.ifPresent(ids -> children.add(Element.of(
                ComposeMail.SOURCE,
                Element.of(ComposeMail.FOLDER_ID, ids[0]),
                Element.of(ComposeMail.ITEM_ID, ids[1]))));
        if (save) {
            children.add(Element.of(ComposeMail.SAVE_IN_SENT_ITEMS));
        }
        children.addAll(more);
        if (mime.length > 2) {
            children.add(Element.of(ComposeMail.MIME, mime));
        }
        return Element.of(root, children);
    }
}
