/**
 * For tests: the driven ports in memory ({@link id.tapal.testkit.InMemoryHoldings}), a desk over them with staff and a clock to set ({@link
 * id.tapal.testkit.DeskFixture}), an agency at work ({@link id.tapal.testkit.RandomWork}), and what every implementation of a driven port
 * must do.
 *
 * <p>To hold an adapter of your own to the same contract, extend the contract of each of its ports, or {@link id.tapal.testkit.HoldingsContract} for all of them:
 *
 * <pre>{@code
 * final class MyJournalTest extends JournalContract {
 *     @Override
 *     protected Desk.Holdings fresh() {
 *         return new Desk.Holdings(myJournal, myRegister, myCounts, myStaff, myTokens, myComplaints, mySubscriptions, myDeliveries,
 *             myPeople, myCredentials, mySessions, myPasswords, myTrackingCodes, myDocuments, myLooks,
 *             myDrafts, myLetters, myViews, myBindings);
 *     }
 * }
 * }</pre>
 *
 * <p>The journal and the register it writes belong together, as do members with their tokens, passwords, accounts of providers and sessions, the journal and the events, these and the subscriptions, and the journal, the people, the documents, the drafts and the letters; the other holdings may be those in memory.
 */
@NullMarked
package id.tapal.testkit;

import org.jspecify.annotations.NullMarked;
