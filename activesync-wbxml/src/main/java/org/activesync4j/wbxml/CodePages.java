package org.activesync4j.wbxml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.activesync4j.wbxml.page.AirNotify;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.ComposeMail;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Contacts2;
import org.activesync4j.wbxml.page.DocumentLibrary;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.activesync4j.wbxml.page.Find;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.Gal;
import org.activesync4j.wbxml.page.GetItemEstimate;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.MeetingResponse;
import org.activesync4j.wbxml.page.Move;
import org.activesync4j.wbxml.page.Notes;
import org.activesync4j.wbxml.page.Ping;
import org.activesync4j.wbxml.page.Provision;
import org.activesync4j.wbxml.page.ResolveRecipients;
import org.activesync4j.wbxml.page.RightsManagement;
import org.activesync4j.wbxml.page.Search;
import org.activesync4j.wbxml.page.Settings;
import org.activesync4j.wbxml.page.Tasks;
import org.activesync4j.wbxml.page.ValidateCert;
import org.jspecify.annotations.Nullable;

/**
 * Finds tags by page and token, or by namespace and name. Complete for Exchange ActiveSync 2.5 to 16.1, the tags of old
 * versions included; see [MS-ASWBXML] 2.1.2.1. Safe for use by many threads.
 */
public final class CodePages {

    private static final List<CodePage> PAGES = List.of(
            AirSync.PAGE,
            Contacts.PAGE,
            Email.PAGE,
            AirNotify.PAGE,
            Calendar.PAGE,
            Move.PAGE,
            GetItemEstimate.PAGE,
            FolderHierarchy.PAGE,
            MeetingResponse.PAGE,
            Tasks.PAGE,
            ResolveRecipients.PAGE,
            ValidateCert.PAGE,
            Contacts2.PAGE,
            Ping.PAGE,
            Provision.PAGE,
            Search.PAGE,
            Gal.PAGE,
            AirSyncBase.PAGE,
            Settings.PAGE,
            DocumentLibrary.PAGE,
            ItemOperations.PAGE,
            ComposeMail.PAGE,
            Email2.PAGE,
            Notes.PAGE,
            RightsManagement.PAGE,
            Find.PAGE);

    private static final @Nullable Tag[] BY_ID = byId();

    private static final Map<String, Tag> BY_NAME = PAGES.stream()
            .flatMap(page -> page.tags().stream())
            .collect(Collectors.toUnmodifiableMap(Tag::toString, Function.identity()));

    private CodePages() {}

    private static @Nullable Tag[] byId() {
        @Nullable Tag[] tags = new Tag[PAGES.size() << 6];
        PAGES.forEach(page -> page.tags().forEach(tag -> tags[tag.id()] = tag));
        return tags;
    }

    /**
     * Lists all pages by number.
     *
     * @return the pages, immutable
     */
    public static List<CodePage> all() {
        return PAGES;
    }

    /**
     * Finds a tag by page and token.
     *
     * @param page the code page
     * @param token the token within the page
     * @return the tag, or empty if no code page has it
     */
    public static Optional<Tag> find(int page, int token) {
        boolean possible = page >= 0 && token >= 0 && token < 64;
        return possible ? Optional.ofNullable(known(page << 6 | token)) : Optional.empty();
    }

    /**
     * Finds a tag by namespace and name.
     *
     * @param namespace the XML namespace, without a colon at the end
     * @param name the local name; upper and lower case differ
     * @return the tag, or empty if no code page has it
     */
    public static Optional<Tag> find(String namespace, String name) {
        return Optional.ofNullable(BY_NAME.get(namespace + ':' + name));
    }

    /**
     * Returns the tag with an id, whether known or not.
     *
     * @param id the page times 64 plus the token
     * @return the constant of the code page, or else a tag that {@linkplain Tag#isKnown() is not known}
     * @throws IllegalArgumentException if no tag can have this id
     */
    public static Tag tag(int id) {
        Tag known = id < 0 ? null : known(id);
        return known == null ? Tag.unknown(id) : known;
    }

    static @Nullable Tag known(int id) {
        return id < BY_ID.length ? BY_ID[id] : null;
    }
}
