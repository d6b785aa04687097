/// A strict stand-in for Slack's remote end, and everything that shows Slack messages on a laptop.
@NullMarked
package dev.oarlock.local.slack;

import org.jspecify.annotations.NullMarked;
