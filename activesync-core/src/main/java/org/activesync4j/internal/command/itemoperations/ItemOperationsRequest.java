package org.activesync4j.internal.command.itemoperations;

import java.util.List;

/**
 * An ItemOperations request, its structure checked.
 *
 * @param operations what is asked for, in order
 * @param multipart whether contents are sent beside the document
 */
record ItemOperationsRequest(List<Operation> operations, boolean multipart) {
    ItemOperationsRequest {
        operations = List.copyOf(operations);
    }
}
