/// Private channels that the app opens, fills and closes itself.
@NullMarked
package dev.oarlock.slack.client.room;

import org.jspecify.annotations.NullMarked;
