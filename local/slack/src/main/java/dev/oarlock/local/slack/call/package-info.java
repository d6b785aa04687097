/// Calls of the Web API, and how they are answered.
@NullMarked
package dev.oarlock.local.slack.call;

import org.jspecify.annotations.NullMarked;
