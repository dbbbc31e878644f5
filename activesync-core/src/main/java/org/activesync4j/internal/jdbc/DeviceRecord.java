package org.activesync4j.internal.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.activesync4j.DeviceId;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.Version;
import org.activesync4j.state.Access;
import org.activesync4j.state.Compliance;
import org.activesync4j.state.Device;
import org.activesync4j.state.DeviceInformation;
import org.activesync4j.state.PolicyKey;
import org.activesync4j.state.Provisioning;
import org.activesync4j.state.Provisioning.Agreement;
import org.activesync4j.state.Provisioning.Offer;
import org.activesync4j.state.StoreException;
import org.activesync4j.state.Wipe;

/**
 * The stored form of a device.
 *
 * <pre>
 * record   = format (1 byte: 1) fields checksum (8 bytes: CRC-32C of all before)
 * text     = length in bytes (2 bytes) modified UTF-8
 * moment   = seconds since 1970 (8 bytes) nanoseconds (4 bytes)
 * optional = 0, or 1 and the value
 * </pre>
 *
 * Names of constants are written, not their numbers, so that a new one does not shift the others.
 */
public final class DeviceRecord {

    private static final int FORMAT = 1;

    private DeviceRecord() {}

    /**
     * Writes a device.
     *
     * @param device the device
     * @return its bytes
     */
    public static byte[] write(Device device) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(device.key().login().value());
            out.writeUTF(device.key().owner().value());
            out.writeUTF(device.key().device().value());
            out.writeUTF(device.type());
            out.writeUTF(device.userAgent());
            out.writeUTF(device.version().wire());
            optional(out, device.pinned(), version -> out.writeUTF(version.wire()));
            information(out, device.information());
            moment(out, device.firstSeen());
            moment(out, device.lastSeen());
            out.writeUTF(device.access().verdict().name());
            out.writeUTF(device.access().reason());
            optional(out, device.provisioning().offered(), offer -> offer(out, offer));
            optional(out, device.provisioning().agreed(), agreement -> agreement(out, agreement));
            optional(out, device.wipe(), wipe -> wipe(out, wipe));
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static long checksum(byte[] bytes, int count) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, count);
        return crc.getValue();
    }

    private interface Writing<T> {
        void write(T value) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> void optional(DataOutputStream out, Optional<T> value, Writing<T> writing) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writing.write(value.get());
        }
    }

    private static <T> Optional<T> optional(DataInputStream in, Reading<T> reading) throws IOException {
        return in.readBoolean() ? Optional.of(reading.read()) : Optional.empty();
    }

    private static void information(DataOutputStream out, DeviceInformation information) throws IOException {
        out.writeByte(information.values().size());
        for (Map.Entry<DeviceInformation.Field, String> each :
                information.values().entrySet()) {
            out.writeUTF(each.getKey().name());
            out.writeUTF(each.getValue());
        }
    }

    private static void moment(DataOutputStream out, Instant moment) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private static void offer(DataOutputStream out, Offer offer) throws IOException {
        out.writeLong(offer.key().value());
        out.writeUTF(offer.fingerprint());
        out.writeUTF(offer.version().wire());
        moment(out, offer.at());
    }

    private static void agreement(DataOutputStream out, Agreement agreement) throws IOException {
        out.writeLong(agreement.key().value());
        out.writeLong(agreement.temporary().value());
        out.writeUTF(agreement.fingerprint());
        out.writeUTF(agreement.version().wire());
        out.writeUTF(agreement.compliance().name());
        moment(out, agreement.at());
    }

    private static void wipe(DataOutputStream out, Wipe wipe) throws IOException {
        out.writeUTF(wipe.scope().name());
        out.writeUTF(wipe.stage().name());
        out.writeUTF(wipe.requestedBy());
        moment(out, wipe.requestedAt());
        optional(out, wipe.sentAt(), at -> moment(out, at));
        optional(out, wipe.endedAt(), at -> moment(out, at));
    }

    /**
     * Reads a device.
     *
     * @param bytes what was written
     * @return the device
     * @throws StoreException if the bytes are damaged, or of a newer format
     */
    public static Device read(byte[] bytes) {
        int body = bytes.length - Long.BYTES;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readUnsignedByte();
            if (format > FORMAT) {
                throw new StoreException("a device is stored in format " + format + ", of a newer release", null);
            }
            if (body < 1 || tail(bytes, body) != checksum(bytes, body)) {
                throw new StoreException("the record of a device is damaged", null);
            }
            return device(in);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new StoreException("the record of a device cannot be read", malformed);
        }
    }

    private static long tail(byte[] bytes, int offset) {
        return ByteBuffer.wrap(bytes).getLong(offset);
    }

    private static Device device(DataInputStream in) throws IOException {
        DeviceKey key = new DeviceKey(new Login(in.readUTF()), new Owner(in.readUTF()), new DeviceId(in.readUTF()));
        return new Device(
                key,
                in.readUTF(),
                in.readUTF(),
                version(in),
                optional(in, () -> version(in)),
                information(in),
                moment(in),
                moment(in),
                new Access(Access.Verdict.valueOf(in.readUTF()), in.readUTF()),
                new Provisioning(optional(in, () -> offer(in)), optional(in, () -> agreement(in))),
                optional(in, () -> wipe(in)));
    }

    private static Version version(DataInputStream in) throws IOException {
        String wire = in.readUTF();
        return Version.parse(wire).orElseThrow(() -> new IllegalArgumentException("no version " + wire));
    }

    private static DeviceInformation information(DataInputStream in) throws IOException {
        Map<DeviceInformation.Field, String> values = new EnumMap<>(DeviceInformation.Field.class);
        for (int rest = in.readUnsignedByte(); rest > 0; rest--) {
            values.put(DeviceInformation.Field.valueOf(in.readUTF()), in.readUTF());
        }
        return new DeviceInformation(values);
    }

    private static Instant moment(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static Offer offer(DataInputStream in) throws IOException {
        return new Offer(new PolicyKey(in.readLong()), in.readUTF(), version(in), moment(in));
    }

    private static Agreement agreement(DataInputStream in) throws IOException {
        return new Agreement(
                new PolicyKey(in.readLong()),
                new PolicyKey(in.readLong()),
                in.readUTF(),
                version(in),
                Compliance.valueOf(in.readUTF()),
                moment(in));
    }

    private static Wipe wipe(DataInputStream in) throws IOException {
        return new Wipe(
                Wipe.Scope.valueOf(in.readUTF()),
                Wipe.Stage.valueOf(in.readUTF()),
                in.readUTF(),
                moment(in),
                optional(in, () -> moment(in)),
                optional(in, () -> moment(in)));
    }
}
