package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.activesync4j.item.Content;

/** What kind of mail one is, see [MS-ASEMAIL] 2.2.2.49: an ordinary one, signed, encrypted, or a report. */
final class MailKind {

    static final String NOTE = "IPM.Note";
    private static final String REPORT = "REPORT.IPM.NOTE.";
    private static final int LONGEST_REPORT = 64 * 1024;
    private static final Pattern ACTION = line("Action");
    private static final Pattern DISPOSITION = line("Disposition");

    private MailKind() {}

    private static Pattern line(String field) {
        return Pattern.compile("^" + field + "\\s*:\\s*([^\\r\\n]*)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    }

    static String of(Outline.Node root, Content mime) throws IOException {
        Entity entity = root.entity();
        return switch (entity.type()) {
            case "multipart/signed" ->
                parameter(entity, "protocol").contains("pkcs7") ? NOTE + ".SMIME.MultipartSigned" : NOTE;
            case "application/pkcs7-mime", "application/x-pkcs7-mime" ->
                parameter(entity, "smime-type").equals("certs-only") ? NOTE : NOTE + ".SMIME";
            case "multipart/report" -> report(root, mime);
            default -> NOTE;
        };
    }

    private static String parameter(Entity entity, String name) {
        return entity.header()
                .first("Content-Type")
                .map(line -> line.parameters().getOrDefault(name, ""))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static String report(Outline.Node root, Content mime) throws IOException {
        Optional<Entity> status = leaf(root, "message/delivery-status");
        if (status.isPresent()) {
            return REPORT + delivery(said(ACTION, new OpenedLeaf(mime, status.get())));
        }
        Optional<Entity> receipt = leaf(root, "message/disposition-notification");
        return receipt.isPresent() ? REPORT + reading(said(DISPOSITION, new OpenedLeaf(mime, receipt.get()))) : NOTE;
    }

    private static String delivery(String actions) {
        if (actions.contains("failed")) {
            return "NDR";
        }
        return actions.contains("delayed") ? "DELAYED" : "DR";
    }

    private static String reading(String disposition) {
        return disposition.contains("displayed") ? "IPNRN" : "IPNNRN";
    }

    private static Optional<Entity> leaf(Outline.Node node, String type) {
        if (node instanceof Outline.Node.Parts parts) {
            return parts.children().stream()
                    .flatMap(child -> leaf(child, type).stream())
                    .findFirst();
        }
        return Optional.of(node.entity()).filter(leaf -> leaf.type().equals(type));
    }

    private static String said(Pattern line, Content report) throws IOException {
        try (InputStream in = report.open()) {
            Matcher lines = line.matcher(new String(in.readNBytes(LONGEST_REPORT), StandardCharsets.ISO_8859_1));
            StringBuilder said = new StringBuilder();
            while (lines.find()) {
                said.append(lines.group(1).toLowerCase(Locale.ROOT)).append(' ');
            }
            return said.toString();
        }
    }
}
