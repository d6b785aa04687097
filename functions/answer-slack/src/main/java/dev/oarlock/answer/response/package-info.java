/// How an answer is sent to Slack.
@NullMarked
package dev.oarlock.answer.response;

import org.jspecify.annotations.NullMarked;
