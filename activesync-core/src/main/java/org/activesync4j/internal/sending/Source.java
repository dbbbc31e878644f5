package org.activesync4j.internal.sending;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.item.InstanceId;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.page.ComposeMail;
import org.jspecify.annotations.Nullable;

/**
 * What is answered or forwarded, as a device names it ([MS-ASCMD] 2.2.3.168): by folder and item, or by what a search
 * called it.
 *
 * @param folder the folder as sent; empty beside a LongId
 * @param item the item as sent, or its LongId
 * @param occurrence the one occurrence that is meant
 */
public record Source(Optional<String> folder, String item, Optional<InstanceId> occurrence) {

    /**
     * Reads the source.
     *
     * @param call the request
     * @return the source
     * @throws StatusException if folder, item and LongId do not go together, or the occurrence is no time
     * @throws ProtocolException if there is none
     */
    public static Source read(Call call) {
        return call.version().before(Version.V14_0)
                ? ofParameters(call.parameters())
                : ofElement(call.required().require(ComposeMail.SOURCE));
    }

    private static Source ofParameters(Map<String, String> parameters) {
        return of(
                sent(parameters.get("CollectionId")),
                sent(parameters.get("ItemId")),
                sent(parameters.get("LongId")),
                sent(parameters.get("Occurrence")));
    }

    private static Source ofElement(Element source) {
        return of(
                sent(source.text(ComposeMail.FOLDER_ID).orElse(null)),
                sent(source.text(ComposeMail.ITEM_ID).orElse(null)),
                sent(source.text(ComposeMail.LONG_ID).orElse(null)),
                sent(source.text(ComposeMail.INSTANCE_ID).orElse(null)));
    }

    private static Optional<String> sent(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Source of(
            Optional<String> folder, Optional<String> item, Optional<String> longId, Optional<String> occurrence) {
        boolean byItem = folder.isPresent() || item.isPresent();
        if (longId.isPresent() == byItem || byItem && (folder.isEmpty() || item.isEmpty())) {
            throw new StatusException(
                    Status.INVALID_COMBINATION_OF_IDS, "expected folder and item, or what a search called it");
        }
        return new Source(folder, longId.or(() -> item).orElseThrow(), occurrence.map(Source::occurrence));
    }

    private static InstanceId occurrence(String text) {
        try {
            return new InstanceId(time(text));
        } catch (WbxmlException wrong) {
            throw new StatusException(Status.INVALID_DATE_TIME, "an occurrence is no time");
        }
    }

    private static Instant time(String text) {
        return Element.of(ComposeMail.INSTANCE_ID, text).instant();
    }

    /**
     * Tells what the ledger's digest covers.
     *
     * @return all of it as one text
     */
    public String digested() {
        return String.join(
                "\n",
                folder.orElse(""),
                item,
                occurrence.map(InstanceId::toString).orElse(""));
    }
}
