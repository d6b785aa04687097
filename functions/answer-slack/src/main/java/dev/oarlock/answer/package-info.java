/// The Lambda function that answers Slack, and how its parts are wired.
@NullMarked
package dev.oarlock.answer;

import org.jspecify.annotations.NullMarked;
