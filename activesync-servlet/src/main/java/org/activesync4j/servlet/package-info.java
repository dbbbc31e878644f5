/** Jakarta servlets over the engine: commands, Autodiscover and authentication. */
@NullMarked
package org.activesync4j.servlet;

import org.jspecify.annotations.NullMarked;
