/// Slack's Web API and response URLs, strict enough that what they accept, Slack accepts.
@NullMarked
package dev.oarlock.local.slack.api;

import org.jspecify.annotations.NullMarked;
