package org.activesync4j.command;

import org.activesync4j.Version;

/**
 * A status code, and the HTTP code that stands for it up to 12.1 if it is one of the common ones ([MS-ASCMD] 2.2.2).
 *
 * @param code the number in the {@code Status} element
 * @param http the HTTP code up to 12.1; 200 for a command's own statuses, which exist at every version
 */
public record Status(int code, int http) {

    /** Success, for all commands but MoveItems. */
    public static final Status SUCCESS = of(1);
    /** The content cannot be right: its type, its length, or there is none. */
    public static final Status INVALID_CONTENT = new Status(101, 400);
    /** The body is not WBXML. */
    public static final Status INVALID_WBXML = new Status(102, 400);
    /** The request breaks the protocol. */
    public static final Status INVALID_XML = new Status(103, 400);
    /** A time cannot be read. */
    public static final Status INVALID_DATE_TIME = new Status(104, 400);
    /** These parameters do not go together. */
    public static final Status INVALID_COMBINATION_OF_IDS = new Status(105, 400);
    /** An id cannot be read. */
    public static final Status INVALID_IDS = new Status(106, 400);
    /** A mail cannot be read. */
    public static final Status INVALID_MIME = new Status(107, 400);
    /** The device id is missing or invalid. */
    public static final Status DEVICE_ID_INVALID = new Status(108, 400);
    /** The device type is missing or invalid. */
    public static final Status DEVICE_TYPE_INVALID = new Status(109, 400);
    /** The server failed and will fail again. */
    public static final Status SERVER_ERROR = new Status(110, 500);
    /** The server failed and may succeed later. */
    public static final Status SERVER_ERROR_RETRY_LATER = new Status(111, 503);
    /** The directory refuses access. */
    public static final Status ACCESS_DENIED_BY_DIRECTORY = new Status(112, 403);
    /** The mailbox is full. */
    public static final Status MAILBOX_QUOTA_EXCEEDED = new Status(113, 507);
    /** The user has sent too much. */
    public static final Status SEND_QUOTA_EXCEEDED = new Status(115, 507);
    /** A recipient does not exist. */
    public static final Status RECIPIENT_UNRESOLVED = new Status(116, 400);
    /** The mail has been sent already. */
    public static final Status PREVIOUSLY_SENT = new Status(118, 400);
    /** The mail goes to nobody. */
    public static final Status NO_RECIPIENT = new Status(119, 400);
    /** The transport refuses the mail. */
    public static final Status SUBMISSION_FAILED = new Status(120, 500);
    /** What is answered or forwarded cannot be added. */
    public static final Status REPLY_FAILED = new Status(121, 500);
    /** The mail is too large. */
    public static final Status ATTACHMENT_TOO_LARGE = new Status(122, 500);
    /** The user may not use ActiveSync. */
    public static final Status USER_DISABLED = new Status(126, 403);
    /** The device is blocked for this user. */
    public static final Status DEVICE_BLOCKED = new Status(129, 403);
    /** Access is denied. */
    public static final Status ACCESS_DENIED = new Status(130, 403);
    /** The command is not there. */
    public static final Status COMMAND_NOT_SUPPORTED = new Status(137, 501);
    /** The version is not there, or the command not in this version. */
    public static final Status VERSION_NOT_SUPPORTED = new Status(138, 400);
    /** The device cannot keep the whole policy. */
    public static final Status DEVICE_NOT_FULLY_PROVISIONABLE = new Status(139, 403);
    /** The device shall wipe itself. */
    public static final Status REMOTE_WIPE_REQUESTED = new Status(140, 449);
    /** The device never sends a policy key, and the policy is strict. */
    public static final Status LEGACY_DEVICE_ON_STRICT_POLICY = new Status(141, 403);
    /** The device has to provision. */
    public static final Status DEVICE_NOT_PROVISIONED = new Status(142, 449);
    /** The policy has changed or its key has grown old. */
    public static final Status POLICY_REFRESH = new Status(143, 449);
    /** The policy key is not the current one. */
    public static final Status INVALID_POLICY_KEY = new Status(144, 449);
    /** Devices that others manage are not allowed. */
    public static final Status EXTERNALLY_MANAGED_NOT_ALLOWED = new Status(145, 403);
    /** An occurrence is meant of what happens only once. */
    public static final Status NO_RECURRENCE = new Status(146, 400);
    /** The cached request cannot be used. */
    public static final Status INVALID_STORED_REQUEST = new Status(149, 400);
    /** The item that is answered or forwarded is not there. */
    public static final Status ITEM_NOT_FOUND = new Status(150, 500);
    /** The type of a BodyPartPreference is not supported. */
    public static final Status BODY_PART_TYPE_NOT_SUPPORTED = new Status(164, 400);
    /** The first Provision request lacks the device's information. */
    public static final Status DEVICE_INFORMATION_REQUIRED = new Status(165, 400);
    /** The user has no such account. */
    public static final Status INVALID_ACCOUNT = new Status(166, 400);
    /** From this account nothing may be sent. */
    public static final Status ACCOUNT_SEND_DISABLED = new Status(167, 403);
    /** There is no rights management. */
    public static final Status RIGHTS_MANAGEMENT_DISABLED = new Status(168, 403);
    /** The user has too many devices. */
    public static final Status MAXIMUM_DEVICES_REACHED = new Status(177, 403);

    /** A mail and what only goes without one. */
    public static final Status INVALID_MIME_COMBINATION = new Status(178, 400);
    /** A meeting cannot be forwarded so. */
    public static final Status INVALID_SMART_FORWARD = new Status(179, 400);

    /** InvalidRecipients, from 16.0 on. */
    public static final Status INVALID_RECIPIENTS = new Status(183, 400);

    /**
     * Makes a status of a command's own, which is in the body at every version.
     *
     * @param code the number
     * @return the status
     */
    public static Status of(int code) {
        return new Status(code, 200);
    }

    /**
     * Tells whether an HTTP code must stand for this status.
     *
     * @param version the version of the request
     * @return whether it is a common status, and the version older than 14.0
     */
    public boolean isHttpIn(Version version) {
        return http != 200 && version.before(Version.V14_0);
    }

    @Override
    public String toString() {
        return "Status " + code;
    }
}
