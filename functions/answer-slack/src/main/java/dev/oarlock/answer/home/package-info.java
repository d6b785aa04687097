/// The Home tab of the app, and what can be begun from anywhere in Slack.
@NullMarked
package dev.oarlock.answer.home;

import org.jspecify.annotations.NullMarked;
