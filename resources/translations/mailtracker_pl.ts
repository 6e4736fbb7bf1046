<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
  <context>
    <name>MailTracker</name>
    <message>
      <source> (rule “{rule}”)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> (rule “{rule}”, {sure:.0%} sure)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> Reason: {reason}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> h</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Belongs to a letter…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Belongs to this letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Block…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Connect and test</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Correct…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Domains</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Folders</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Hide</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Judge past reports again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Links left alone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;No failure reported after</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Open browser</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Password</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;People</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Read the mailbox for reports, receipts and replies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Server and port</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Take back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Test connection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Use this account</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;User name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;What would change?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>(and {more} more)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>(no subject)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>(no text)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>, as it is read now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>, because {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>, by “{rule}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>1. A name and a machine</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>126 wants an authorization code in place of your password; make one in its mail's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>163 wants an authorization code in place of your password; make one in its mail's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>2. Start the server there</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>3. Ask it for its line</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>4. Connect your account, and try the whole way</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A bounce, a delay or a delivery report</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A complaint</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A copy lies in your Sent folder: {agent} handed the letter to your provider. That does not prove that the recipient's server has it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A further server took the letter; it sends no more reports. That does not prove that it reached the mailbox.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A link shows {shown} and leads to {leads}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A link that tracks an earlier letter stands in this one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A machine loaded it. Nobody need have seen it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A machine that is always on, and a name whose DNS entry leads to it, such as track.example.org. Ports 80 and 443 must be open.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A mail of {size} is too large for the bench.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A mailing list took the letter and passes it on to its members.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A person answered.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A person followed a link.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A person opened it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A person {did}, through their provider's image proxy.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A person {did}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A pixel was loaded and told of.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A pixel was loaded, and the server did not tell of it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A read receipt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A read receipt from {who} is unlikely: {name} leaves that to administrators.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A report</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A report came that nobody understands. It proves nothing by itself.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A security gateway or a robot {did}. The recipient's side has the letter; nobody need have seen it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A stored password cannot be read: the key in the system keyring is another one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A&amp;dd account</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A&amp;dd rule</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A&amp;ll</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AOL wants an app password, not your usual one: Account security › Create app password.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AT&amp;T wants a secure mail key in place of your password.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About the letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accepted by your provider</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Account</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Action</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Active. Upper and lower case are different.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a mail account first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a new account.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add a row for each recipient.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add an account first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add one with `mailtracker account add`.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add the column, or take the field out of the letter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Add the starting &amp;set</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Address corrected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Address of the link</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Allow IMAP in Naver's settings; with two-step verification, make an app password.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Allow IMAP in Zoho's settings; with two-step verification, make an app password.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Allow IMAP once in GMX's settings; with two-step verification, make an app password there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Allow IMAP once in WEB.DE's settings; with two-step verification, make an app password there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Allow mail programs once in o2's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Allow third-party access in the security settings of Xfinity's mail first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An address it does not name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An answer by a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An attempt to send began.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An automatic reply</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>An automatic reply came: the mailbox has the letter. That does not prove that anyone read it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Apple Mail or Outlook shows the letter to somebody, so long after hand-off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Apple Mail's privacy protection calls itself like this, and nothing a person uses does</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Apple Mail's privacy protection loads every letter's images, read or not</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Apple's or Outlook's fetcher loads ahead of reading, so soon after hand-off</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Apply</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>April</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As recipients see it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As soon as it can</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As the report itself &amp;says</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ask its operator for a client id, and enter it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ask the server's operator, or check the server name in the account's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Asked to know</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>At a &amp;date and time…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Attach…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>August</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Auto-replied</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Automatic reply</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Back where it was &amp;found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Begin again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Belongs to a letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Belongs to another &amp;letter…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bloc&amp;ked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Block</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Block this address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blocked by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bo&amp;unced</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Body</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Both, as soft</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Both: counts as soft, asked last</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bounce rules</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bounced address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bounces are counted here by the domain of the address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bounces come back all the same.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bounces, newest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>By the saved rules; every change can be undone together</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cancel them</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check its URL, and that the server runs and lets this user in.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check its address and version.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check its address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check its spelling.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check that the address leads to `mailtracker serve`.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check that the folder exists and is yours.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check that the line and the address are of the same server.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the client id and secret of this program in Tools › Accounts, Sign in.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the disk, or move the file away.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the disk.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the disk; nothing more is written.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the name in the DNS, the server's certificate and its firewall.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the network connection and the server name in the account's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the network connection.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the network connection; a port that expects TLS stays silent without it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the permissions of file and folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the port in the account's settings, or leave the user name empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the port in the account's settings, or try again later.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check user name and password; they may have been changed elsewhere.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose Password in the account's settings, or check the server's name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose STARTTLS, or the port for TLS (465 for sending, 993 for receiving).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose TLS and its port (465 for sending, 993 for receiving).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose TLS or STARTTLS; none is only possible for a server on this computer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose another folder with --data.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose one to see what is known of the address, and why.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose one; it protects your passwords.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose other folders in the account's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose when the letter leaves</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clicked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clicked by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Client &amp;id…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Client id</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Client secret</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the other program, or restart the computer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the other program, try again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the program that uses it; letters already sent point at this port.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Complained</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Contact</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Contradictory</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the command of step {title}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the whole line that begins with mailtracker: as the server printed it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct the address: this person has another now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct the file that MAILTRACKER_OAUTH names; resources/oauth.toml shows how.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct what this report is taken for</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct {table}, or unset it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Created</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>DNS knows no mail server of it: the letter would bounce. Check the spelling.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>December</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Deferred</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delayed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Deleted unread</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delivery to {who} cannot be confirmed: {name} takes letters unreported.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Disposition</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Domain</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drop a mail here, or paste its source.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dropped</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enhanced status code</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter its current key.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter the account's password again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter the client id that {title} gives.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter the server for reading, perhaps {guess}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter the server for sending, perhaps {guess}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter them yourself; your provider's help pages name them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter this code on the page, on this computer or any other. Waiting until you did…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter your mail address first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Enter your mail address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Envelope id</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every report that came has its letter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everyone you write to stands here, and what became of it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Expanded</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Failed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fastmail wants an app password: Settings › Privacy &amp; Security › App passwords.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>February</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Feedback type</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fill in To, Cc or Bcc.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find s&amp;ervers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Folders</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Follow letters written in &amp;other programs, by their copy in Sent</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Forget it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Found by themselves</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Found by your address, or entered here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Found {hosts}, by {source}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Free some space; nothing is lost, work goes on then.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give &amp;up after</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give a letter a tag while you write it: its bounces are counted here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give it once: --url https://track.example.org</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Give the passphrase.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gmail loads images ahead of reading</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gmail loads images through its proxy when a person opens the letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gmail wants an app password, not the one of your Google account; two-step verification must be on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gmail was taking samples of letters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gmail's image proxy loads at hand-off what nobody reads yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Gmail, Yahoo and Microsoft refuse such mail or take it for spam. Ask who runs your domain.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Go on sending</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Good</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Handed to your provider</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hard</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hard bounce</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hard bounce: the address is not good</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>In one &amp;hour: {when}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Inactive until {parts} are chosen.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>Install it: pip install asyncpg</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Install the newer version again; this one leaves the file untouched.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Issued by: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It answers: {points:.1f} points for a trial.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It could not be handed over within {hours} hours.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It did not arrive, but the address may be good.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It did not arrive: it was taken for spam.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It did not arrive: the address is not good.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It has no “{name}”, only {names}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It holds the keys your account needs: treat it like a password.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is being sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is not known which address letters shall point at.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is on its way, or over.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is still being tried.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is stored here and will be sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is tried again later; check the network connection.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is tried again more simply.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is tried again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It was decided here not to send.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It was not delivered in the time you set. A later report may correct that.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It was not done: MailTracker made a mistake.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It was taken for s&amp;pam</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It will be dropped.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It will be sent all the same.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It will be sent when its time comes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It works. Letters you send from now on point at this server.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its account was removed before the letter could leave.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its letter was found in your Sent folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its letters and what is known of them stay. Nothing more is sent or read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>January</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Judged</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Judging all past reports…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>July</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>June</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Kept; type to change it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Known are: {names}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Last attempt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Last letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Leaves</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letter to many</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letters are checked by {filter}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letters are sent unchecked.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letters to everyone you know will be sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letters to this address bounced hard since {since}{because}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Letters wait until it has.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Limits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Link (Ctrl+K)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Link fetched</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Link fetched by a machine</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Link to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Links left alone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>List the accounts first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loaded</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Loaded by a machine</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Logged in as {user}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at its log.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look whether it runs, or change it in Tools › Settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking at all past reports…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Looking for the servers of {domain}…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Made out to: {name}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mail.ru wants a password for external applications, not your usual one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MailTracker is already running on this profile.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MailTracker made a mistake.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MailTracker made a mistake. A report is in {path}; nothing was sent anywhere.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MailTracker on another computer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mails (*.eml *.txt *.msg);;All files (*)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make room on its disk; pixels and links work all the same.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make room there, or change the account's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Many programs show none until asked, and spam filters distrust a picture alone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>March</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mark reports a&amp;bout letters as read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>May</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mend or remove the row.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Microsoft 365 takes no passwords for reading mail, only its own login (OAuth2).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Most opens by {who} will not show: {name} takes out tracking pixels.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move reports &amp;to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move reports to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Name, address and password are enough.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>New account</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No account yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No bounces</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No failure reported</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No failure was reported in the time in which failures usually are. That does not prove that it arrived.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No letter holds these words.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No letter yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No limit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No login is wanted.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No name and no address holds these words.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No read receipt will come from {who}: {name} answers no such requests.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No read receipt; more is not known</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No report: {why}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No server called {host} was found.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No server is set, so reports and replies are not read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No tags yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody chosen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody is blocked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody signed in with {title} in time.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nobody yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None is known.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None, this computer only</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Not signed in yet.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing about a letter of yours</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is changed there but what you choose here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is known against this address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is put aside.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing known</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing sent to anyone came back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing tells whether it was read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing would change.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>November</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Objected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Objects to tracking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>October</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Of a hit, keep</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Office asked about the link before any browser did</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Offline</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Offline: {what}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One certificate alone is accepted here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only if it gave one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only machines loaded the pixels of the last {count} letters to {who}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only that somebody did, and on which day</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the first opening by {who} will show: {name} loads pictures once and keeps them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a mail</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open its &amp;page</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the window once, or run `mailtracker watch`: the file is brought up to date after a backup.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opened</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opened by you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opens and clicks are shown when it is back; nothing else is affected.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opens and clicks need a server that recipients can reach. Out of the box it runs inside this program, and only this computer reaches it. Everything else works without: delivery, bounces, receipts, answers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opens by {who} are unreliable: {reader} loads pixels itself.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opens by {who} may not show: {reader} loads no pictures until its reader wants them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opens by {who} show no place and no program: {name} loads pictures for its readers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Optional</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Or choose Password, and make an app password at {page}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Original recipient</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Outlook.com loads images through Microsoft's network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Outlook.com takes no passwords from mail programs any more, only its own login (OAuth2).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Password</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste all of the line; it begins with “mailtracker:”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste all of the tracking server's line, or an address that begins with https://</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paste the line it printed, or its https:// address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pasted mail</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Placed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Port {port} of this computer is taken, and the browser would come back there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>PostgreSQL needs asyncpg.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Postponed by your provider</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Processing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Program</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Programs may warn of that. Put words in the place of the address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Proton Mail is reached through Proton Mail Bridge on this computer: start it, and use the password it shows.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put &amp;aside</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put a &amp;copy of what you send into Sent, without pixel and led links</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Put aside: {count:,}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>QQ wants an authorization code in place of your password; make one in its mail's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Quiet period</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read (receipt)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read receipt: deleted</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read receipt: displayed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read receipt: passed on</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read receipt: processed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Read receipt: refused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Readers pass over such mail, and spam filters distrust it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reading {folder}, {count:,} mails</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ready to send</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Receipt refused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Receiving</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recipient</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recipients a &amp;day</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recipients a day</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recipients a min&amp;ute</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recipients a minute</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Refused by your provider</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Register MailTracker at {page} as a desktop program with the redirect address {redirect}, and enter the client id it gives.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Relayed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remo&amp;ve</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remo&amp;ve…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remote host</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remote server</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove it and try again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove the account?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Removed. What it made of past reports stays until they are judged again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Replied</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reply without it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Report that is not understood</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reported as spam</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reports without a letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Retry window</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Row {number}: {what}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rule</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Rules, in the order in which they are asked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>S&amp;how</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>S&amp;ign in…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>SHA-256 {pin}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>SMTP reply code</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save it as CSV in UTF-8.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save it as such.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Saved. New reports are judged by it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Say first where to look, for which text, and what it means.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Say with whom to sign in: --with PROVIDER.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Scheduled</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search letters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search name and address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Search subject, tag and recipients</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Section</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Secur&amp;ity</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Securit&amp;y</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>See `mailtracker account --help`.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>See `mailtracker account list`.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>See `mailtracker list`.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>See its health page.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send &amp;later…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send an&amp;yway</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send it again there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send it anyway?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send then</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send to blocked addresses too</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sending</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sending “{subject}”</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>Sending “{subject}” in {n} seconds</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>September</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ser&amp;ver and port</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Servers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show earlier bounces</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the letter (double-click)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the letter that bounced, to {address}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show where it leads</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign in again in Tools › Accounts, as this user.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign in again in Tools › Accounts.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign in again in Tools › Accounts; letters wait until then.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign in again; if this happens again, another program interferes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign in in Tools › Accounts; letters wait until then.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign in with {title}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign-in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign-in &amp;by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Signed in as {address}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Since</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Soft</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Soft bounce</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Soft bounce: the address may be good</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Soft bounces in a row</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Some readers see that alone: look whether it can be understood.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Somebody or something {did}; who cannot be told. It proves nothing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Spam</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Spam bounce</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Spam filters count that against a letter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Spam filters distrust that, and many programs show no pictures until asked.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start the program again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Start without a passphrase (unset MAILTRACKER_PASSPHRASE).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop it first: one file of hits has one process.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>T&amp;ry on the bench</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>T-Online wants its e-mail password (E-Mail-Passwort), not the one of the website.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tag</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Take back the last judging of past reports</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Taken to be by: {whose}{rule}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Taking back…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test bench</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test the connection in Accounts and look at the new one; ask the server's operator.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Text as it stands in the report</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>That is how phishing looks: programs warn of it, and filters refuse it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The answer that came back does not belong to this sign-in, so it was not used.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The bounce counts again as the report itself says.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The certificate of {host} {what}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The connection broke after the letter was handed over. It may have gone, so it is not sent again unless you say so.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The connection broke after the letter was handed over; it may have gone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The connection broke while sending. It may have gone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The connection is encrypted (STARTTLS).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The connection is encrypted (TLS).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The connection stays on this computer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The connection to {host} was lost ({error}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The disk failed on {path}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file is kept as it is. Restore a backup, or move it away.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file may have been forgotten.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The first clicks by {who} may be a machine's: {name} tries links.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The first open by {who} may be a machine's: {name} examines letters on their way.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The folder {folder} holds {mails:,} mails.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The last {words} letters to this address bounced softly, since {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The last {words} letters to {who} bounced, since {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter did not arrive.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter has no plain text of its own; one is made of its HTML.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter has no recipient.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter has no subject.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter has not arrived yet and is still being tried.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter is empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter is pictures more than words.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter is stored on this computer and will be sent when its time comes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter is stored on this computer and will be sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter is {size} kB of HTML, and Gmail shows the first 102.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter says “{word}”, and nothing is attached.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The mailbox's host took the letter. That does not say whether it lies in the inbox or in the spam folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The passphrase is empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The passphrase is wrong.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pixel cannot be loaded: {error}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pixel of an earlier letter stands in this one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The program ended while the letter was being handed over.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient confirmed that it was shown.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient refused to confirm. The letter is there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient reported the letter as spam.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient wants no more mail.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient wants no tracking.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient's mail program dealt with the letter by a rule.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient's mail program passed the letter on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient's mail program says the letter was deleted, perhaps unread.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient's mail program says the letter was shown on a screen.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient's provider loaded it ahead of any reading. The mailbox has the letter; nobody need have seen it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The recipient's side has it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The report does not say</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The rest is hidden until it is asked for, and a pixel there is not loaded.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The server keeps no hits at the moment.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The server's line</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The server's words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The servers for {domain} were not found.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The sign-in has ended: sign in again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The subject is written in capitals.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The system keyring cannot be used.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The table has no rows.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The table of sign-in providers cannot be read ({error}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The tracking server cannot be reached: {what}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The tracking server did not start.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The tracking server keeps no hits: {trouble}. {lost} are lost.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The tracking server refused the key.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The tracking server's answer cannot be understood.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The tracking server's answer is too long.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The {what} has a line break or a control character in it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Their address now</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no key under the usual names; your provider may use another.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no mail in it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no sign-in provider called {name}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no such account.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no such bounce.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no such hit.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no such letter or recipient.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is no such report.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is nothing to read without pictures.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>There is such a rule already.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>These reports came to your mailbox, but no letter sent from here fits them: it may have been sent by another program, or the report says too little.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>These reports you put aside. They are kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They asked for no more mail on {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They reported a letter of yours as spam on {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They stay where they arrive</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>They would learn when your letter is read. Take the picture out.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This account has had all its keys.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This computer has no network connection to {host}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is a &amp;hard bounce</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is a &amp;soft bounce</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is not a tracking server's connection line.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This letter does not wait any more.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This letter was written in {origin}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This profile is protected by a passphrase.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This profile is protected by the system keyring, not by a passphrase.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This sign-in was given up.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This system has no keyring. A passphrase protects your stored passwords:</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This time is past. Choose a later one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This was a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This was a robot</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This was me</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Thunderbird's provider list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To know</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>To/Cc/Bcc</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tomorrow {time}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trac&amp;king server</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tracking</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tracking opens and clicks</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tracking server</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Tried until</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trust it only if the server's operator confirms its SHA-256.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trust this certificate for {host} only</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try again later, or ask your provider.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try on the test &amp;bench</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try the rules, the one being written too, on all past reports</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Trying…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Type</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unlock it, or set a passphrase for this profile (MAILTRACKER_PASSPHRASE).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Untick it if the old address is good after all.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Untick it only if they changed their mind.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Untick it to write to this address again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Untick it when the address is good again. Bounces count from then on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use a &amp;code</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use another.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use https.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use its window, close it first, or name another profile.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use the browser.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use the new address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use the real address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use {new} instead of {old}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>User na&amp;me</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Valid: {begin} to {end}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Waiting: {host} asks for fewer letters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Watching for reports and replies</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What has not left will never be sent. Cancel?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is kept of a hit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is more waits here. Your provider's are known for many.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What rules look at</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What you said, newest first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>When silence begins to mean something.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>When the letter leaves</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>When you release it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where openings and clicks are counted; recipients must reach it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whether mail of {domain} is signed (DKIM) is not known.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who and in which hour, as a number</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who reads this one would count as a reader of that.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Who, when, with which program and from where</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Why? You will see it whenever you write there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With containers, from MailTracker's source; Caddy fetches the certificate by itself. packaging/server/README.md tells how without containers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With what came later, the click of {moment} was taken to be by {whose}{rule}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With what came later, the opening of {moment} was taken to be by {whose}{rule}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With what is known now, a rule takes a hit for another: {judgement}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Without a rule, MailTracker reads every report itself.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Without encryption the password and mails for {host} could be read on the way.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write it as name@example.org.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write it like ann@example.org.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write it quietly</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write the subject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write what became of a letter on its copy in Sent, as key&amp;words</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Written</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Written by</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Written in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yahoo and AOL load images through their proxy at the first opening</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yahoo wants an app password, not your usual one: Account security › Create app password.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yandex wants an app password, and IMAP allowed in its mail's settings.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Yesterday {time}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You blocked the address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You blocked this address on {since}{because}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You blocked {who} on {since}{because}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You cancelled it before it left.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You corrected the address to</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You corrected this address to {words} on {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You judged a fact.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You put the report aside.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You put the report back where it was found.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You said of the click of {moment}: {whose}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You said of the opening of {moment}: {whose}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You said that it is a {judgement} bounce.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You said that the address is good. What came before no longer counts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You said that the report belongs to this letter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You said: {whose}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You sign in as {address} on a page of {title}'s own, in your browser. MailTracker never sees the password; it is let in to send and to read mail, until you take that back there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You took it back before it left.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>You {did} yourself. It proves nothing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your &amp;name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your browser has opened the page. Waiting for you to sign in there…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your mailbox</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your own provider refused the letter. It was not sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your own provider took the letter. That does not prove that the recipient's server has it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider asks to try again later.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider cannot confirm delivery: it offers no delivery reports.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider did not take the letter yet. It will be tried again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider has it. No more is known yet.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider refused the letter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider took it and nobody complained. That is all we know.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider took the letter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your rule makes it a {judgement} bounce: {rule}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your rules are asked before MailTracker reads a report itself: hard ones first, then soft ones, then both. They speak of failures; a delay stays a delay.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a chat program or a network made a preview</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a link was followed from Microsoft's own network</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a machine, ahead of any reading</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a person</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a person, through an image proxy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a robot</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>an address it does not name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>an image proxy follows no links for a reader</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>another network had asked for the same a moment before</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>another program</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>auth failure</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>bad reputation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>blocked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>both</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cannot be trusted ({reason})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cannot sign anybody in at the moment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>comes from an authority this computer does not know</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>contains</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>content error</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>ddd d MMM yyyy  HH:mm</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>dddd, d MMMM yyyy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>delivery report</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>does not know this program</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>does not let this program sign in like this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>does not sign in ({error})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>exceed limit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>expired</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>failed starttls</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>filtered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>followed a link</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>hard</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>has expired</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>has moved</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>host unknown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>iCloud wants an app-specific password: Sign-In and Security › App-Specific Passwords.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>is a</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>is for another server</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>is not valid yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>is signed by nobody but itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it asked whether there was something, and took nothing to show</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it called itself a robot</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it came from your own address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it did not say which program it was, as every browser and mail program does</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it was a browser without a window</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it was a mail program</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it was a program for fetching, no browser or mail program</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it was a whole browser</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its Auto-Submitted field (RFC 3834)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its authentication failure report (RFC 6591)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its delivery status part (RFC 3464)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its disposition notification (RFC 8098)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its feedback report (RFC 5965)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its size: it is too large to be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>keep keywords</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>links followed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>live test</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mail programs on iPhones look like this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mailbox full</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mailer error</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>make the folder {folder}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mark reports as read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mesg too big</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>move mails to {folder}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>network error</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no browser calls itself like this</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no longer lets MailTracker in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no relaying</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nobody</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nobody can have had the letter yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not accept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>not compliant rfc</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>on hold</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>opened the letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>openings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>paused</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>policy violation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>read receipt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>require ptr</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>section</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>security error</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>several links were followed at once</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>several links were followed at once, soon after delivery</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>soft</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>spam check</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>spam detected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>speeding</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>suppressed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>suspend</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>syntax error</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>system error</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>system full</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>take a copy of a sent letter into {folder}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>take mails away</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the address belongs to a maker of security gateways</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the delivery status in its text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the domain's entry in DNS (SRV)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the host that takes the domain's mail (MX)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the memory limit: reading it needs too much</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the name of a security gateway stands in the request</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the program said that it was loading ahead</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the provider loads images through its proxy when a person opens the letter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the provider's own configuration</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the same machine was found out as a robot by its other requests</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the time limit: reading it took too long</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the words of its text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the words of {program}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>too many conn</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>trying the usual names</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>type</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>undefined</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>unknown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>user unknown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>usually your address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>virus detected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>waited too long for the code to be entered</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>was told not to let MailTracker in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>with the subject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>you</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{changed} changed, of {looked}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{count:,} failed</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{count:,} not</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>{count:,} of {n:,} past reports would change.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} on the way</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{domain} has no SPF and no DMARC record.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{domain} has no {record} record.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{domain} has {count} SPF records, so none of them counts.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{domain} takes no mail.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{file} cannot be read: {why}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{filter} at {place}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{filter} gave it {points:.1f} points{because}; your limit is {limit}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} answers on port {port}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} answers too slowly to be of use.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} cannot carry addresses outside ASCII (SMTPUTF8 is not offered) in this letter.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} cannot carry addresses outside ASCII (SMTPUTF8 is not offered) such as {address}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} did not answer in time on port {port}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} does not offer STARTTLS on port {port}, so nothing was sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} does not offer delivery reports (DSN), so delivery cannot be confirmed by report.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} does not open the folder {folder} ({error}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} does not speak TLS on port {port} ({reason}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} does not {deed} ({error}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} gave an answer that is of no use ({kind}: {error}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} offers delivery reports (DSN).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} offers no way to log in with a password.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} refused the connection on port {port}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} refused the login of {user}: {reply}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} refused the sign-in of {user}: {reply}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} said: {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} shows another certificate than the one you trusted, so nothing was sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} takes no sign-in of another provider's.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{host} turned us away: {reply}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{kind}. Decided by {part}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{kind}. Your rule decided: {rule}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>{n:,} bounces</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} bounces count again as before.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} contacts</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} hard bounces</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters, the last on {day}</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} past reports</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} reports without a letter</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} soft bounces</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} spam bounces</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>{named} cannot be reached ({words}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{named} did not answer in time.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{named} gave an answer that is of no use.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} cannot be read.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{now} (read as {before})</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>{n} bytes</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} things may be wrong.</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} things to know</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>{parent} cannot be made: {strerror}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{path} cannot be opened.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{path} cannot be written.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{path} is damaged.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{path} is in use by another program.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{path} is not a ledger.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{path} was written by a newer MailTracker.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{path} was written by an older MailTracker.</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>{sent:,} of {n:,} letters sent</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message>
      <source>{shown} and 1 other</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{shown} and {more} others</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{text} shows that address, and leads through your tracking server.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} could not be asked for the sign-in ({kind}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} does not know MailTracker yet.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} has not let MailTracker in yet for {address}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} no longer lets MailTracker in for {address}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} signs nobody in to mail by a code.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{url} answers, but not as a tracking server ({status_code}).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{url} answers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{url} cannot be reached: {what}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: address</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: connection</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: delivery reports</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: encryption</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: folder {folder}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: host</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: live test</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: login</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: port</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: security</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{what}: user name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who} answered none of the last {count} requests for a read receipt.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who} asked for no more mail on {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who} bounced on {since}{because}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who} had {counted} before. It will be sent.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who} reported a letter of yours as spam on {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who} was corrected to {words} on {since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{address}” is not an address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{domain}” cannot be the domain of a mail address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{new}” is not another address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{text}” is not a mail address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{what}” is not a Message-ID.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>… and {more:,} more</source>
      <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
      <source>… and {n:,} more recipients</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>… and {n:,} reports more</source>
      <translation type="unfinished">
        <numerusform></numerusform>
      </translation>
    </message>
  </context>
</TS>
