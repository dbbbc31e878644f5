package org.activesync4j.internal.device;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.state.Policy;
import org.activesync4j.state.PolicyElement;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.Provision;

/**
 * A policy as a device is really sent it in a version. The document is always whole, so that a setting which was taken
 * back loses its force on the device as well.
 *
 * @param policy what to say
 * @param version in which version to say it
 */
public record PolicyDocument(Policy policy, Version version) {

    private static final int FINGERPRINT_BYTES = 16;

    /**
     * Tells the form of the document.
     *
     * @return the form of the version
     */
    public PolicyType type() {
        return PolicyType.in(version);
    }

    /**
     * Prints the element Data with the document in it.
     *
     * @param writer where to
     */
    public void print(WbxmlWriter writer) {
        switch (type()) {
            case WAP -> writer.text(Provision.DATA, WapDocument.of(policy));
            case ELEMENTS ->
                writer.element(Provision.DATA, data -> data.element(Provision.EAS_PROVISION_DOC, this::printElements));
        }
    }

    private void printElements(WbxmlWriter writer) {
        PolicyElement.ALL.stream()
                .filter(element -> version.atLeast(element.since()))
                .forEach(element -> print(element, writer));
    }

    /** Prints a setting; one without a value means no limit: an empty element, but no list, which would permit nothing. */
    private void print(PolicyElement<?> element, WbxmlWriter writer) {
        Optional<?> value = policy.get(element);
        if (value.isPresent()) {
            print(element, value.get(), writer);
        } else if (element.entry().isEmpty()) {
            writer.empty(element.tag());
        }
    }

    private static void print(PolicyElement<?> element, Object value, WbxmlWriter writer) {
        if (value instanceof Boolean flag) {
            writer.bool(element.tag(), flag);
        } else if (value instanceof Integer number) {
            writer.integer(element.tag(), number);
        } else {
            List<?> entries = (List<?>) value;
            writer.element(
                    element.tag(),
                    list -> entries.forEach(entry -> list.text(element.entry().orElseThrow(), (String) entry)));
        }
    }

    /**
     * Digests what {@link #print} prints: two documents with the same fingerprint are the same to a device.
     *
     * @return 32 hexadecimal digits
     */
    public String fingerprint() {
        WbxmlWriter writer = new WbxmlWriter();
        print(writer);
        byte[] printed = writer.finish().toByteArray();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(printed);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
