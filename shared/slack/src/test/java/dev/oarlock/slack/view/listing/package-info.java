/// Lists of accounts, and what waits in them.
@NullMarked
package dev.oarlock.slack.view.listing;

import org.jspecify.annotations.NullMarked;
