/// What holds of the cards of all views.
@NullMarked
package dev.oarlock.slack.view;

import org.jspecify.annotations.NullMarked;
