/// Announcements are posted to their Slack channels, once each.
@NullMarked
package dev.oarlock.announce;

import org.jspecify.annotations.NullMarked;
