/// Lists of accounts.
@NullMarked
package dev.oarlock.slack.view.listing;

import org.jspecify.annotations.NullMarked;
