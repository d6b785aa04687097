/// What `/metrics` shows.
@NullMarked
package dev.oarlock.slack.view.metric;

import org.jspecify.annotations.NullMarked;
