/// Announcements about one account: at risk, recovered, won.
@NullMarked
package dev.oarlock.slack.view.alert;

import org.jspecify.annotations.NullMarked;
