/** What the stores over a database have in common: transactions, keys and the schema. */
@NullMarked
package org.activesync4j.internal.jdbc;

import org.jspecify.annotations.NullMarked;
