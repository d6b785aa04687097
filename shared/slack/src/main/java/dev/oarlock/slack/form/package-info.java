/// The modals that people fill in: forecast, decision, override and pulse.
@NullMarked
package dev.oarlock.slack.form;

import org.jspecify.annotations.NullMarked;
