/// What is known of each account: one item, loaded and saved whole.
@NullMarked
package dev.oarlock.aws.state;

import org.jspecify.annotations.NullMarked;
