/// Reads what is typed after `/metrics`.
@NullMarked
package dev.oarlock.slack.command.report;

import org.jspecify.annotations.NullMarked;
