package org.activesync4j.internal.command.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.internal.device.SentInformation;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Settings;

/** Reads Settings requests: each property once, in whatever order. */
final class SettingsDecoder {

    private static final int LONGEST_PASSWORD = 255;

    private SettingsDecoder() {}

    static List<Wish> read(Call call) {
        Element root = call.required();
        if (!root.is(Settings.SETTINGS)) {
            throw new ProtocolException(root, "expected Settings");
        }
        List<Wish> wishes = new ArrayList<>();
        Set<Tag> seen = new HashSet<>();
        for (Element property : root.children()) {
            if (!seen.add(property.tag())) {
                throw new ProtocolException(property, "expected once");
            }
            wishes.addAll(read(property, root, call.version()));
        }
        if (wishes.isEmpty()) {
            throw new ProtocolException(root, "expected a property");
        }
        return wishes;
    }

    private static List<Wish> read(Element property, Element root, Version version) {
        if (property.is(Settings.OOF)) {
            return List.of(absence(property));
        }
        if (property.is(Settings.DEVICE_INFORMATION)) {
            property.require(Settings.SET);
            return List.of(information(root));
        }
        if (property.is(Settings.DEVICE_PASSWORD)) {
            return List.of(password(property.require(Settings.SET).require(Settings.PASSWORD)));
        }
        if (property.is(Settings.USER_INFORMATION)) {
            property.require(Settings.GET);
            return List.of(new Wish.WhoAmI());
        }
        return property.is(Settings.RIGHTS_MANAGEMENT_INFORMATION) ? List.of(templates(property, version)) : List.of();
    }

    private static Wish absence(Element property) {
        return property.child(Settings.GET)
                .map(AbsenceDecoder::get)
                .orElseGet(() -> AbsenceDecoder.set(property.require(Settings.SET)));
    }

    private static Wish information(Element root) {
        try {
            return new Wish.Inform(SentInformation.in(root).orElseThrow());
        } catch (ProtocolException tooLong) {
            return new Wish.Wrong(Settings.DEVICE_INFORMATION, SettingStatus.INVALID_ARGUMENTS);
        }
    }

    private static Wish password(Element element) {
        String password = element.text();
        return password.length() > LONGEST_PASSWORD
                ? new Wish.Wrong(Settings.DEVICE_PASSWORD, SettingStatus.INVALID_ARGUMENTS)
                : new Wish.Unlock(password);
    }

    private static Wish templates(Element property, Version version) {
        if (version.before(Version.V14_1)) {
            throw new ProtocolException(property, "does not exist before 14.1");
        }
        property.require(Settings.GET);
        return new Wish.Templates();
    }
}
