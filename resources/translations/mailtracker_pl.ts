<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
  <context>
    <name>MailTracker</name>
    <message>
      <source>A link that tracks an earlier letter stands in this one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A stored password cannot be read: the key in the system keyring is another one.</source>
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
      <source>Begin again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bounces come back all the same.</source>
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
      <source>Check the disk, or move the file away.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the disk.</source>
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
      <source>Check the port in the account's settings, or leave the user name empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Check the port in the account's settings, or try again later.</source>
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
      <source>Choose one; it protects your passwords.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the other program, or restart the computer.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the program that uses it; letters already sent point at this port.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the whole line that begins with mailtracker: as the server printed it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Correct the file that MAILTRACKER_OAUTH names; resources/oauth.toml shows how.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>DNS knows no mail server of it: the letter would bounce. Check the spelling.</source>
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
      <source>Enter them yourself; your provider's help pages name them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fill in To, Cc or Bcc.</source>
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
      <source>Install it: pip install asyncpg</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Install the newer version again; this one leaves the file untouched.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is not known which address letters shall point at.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is tried again later; check the network connection.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>List the accounts first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>MailTracker is already running on this profile.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make room on its disk; pixels and links work all the same.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Many programs show none until asked, and spam filters distrust a picture alone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mend or remove the row.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the window once, or run `mailtracker watch`: the file is brought up to date after a backup.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opens and clicks are shown when it is back; nothing else is affected.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>PostgreSQL needs asyncpg.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Programs may warn of that. Put words in the place of the address.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Readers pass over such mail, and spam filters distrust it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove it and try again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reply without it.</source>
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
      <source>Say with whom to sign in: --with PROVIDER.</source>
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
      <source>Send it again there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Sign in again; if this happens again, another program interferes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Some readers see that alone: look whether it can be understood.</source>
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
      <source>Stop it first: one file of hits has one process.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Test the connection in Accounts and look at the new one; ask the server's operator.</source>
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
      <source>The file may have been forgotten.</source>
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
      <source>The letter is empty.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The letter is pictures more than words.</source>
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
      <source>The pixel of an earlier letter stands in this one.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The rest is hidden until it is asked for, and a pixel there is not loaded.</source>
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
      <source>The tracking server did not start.</source>
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
      <source>They would learn when your letter is read. Take the picture out.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This account has had all its keys.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is not a tracking server's connection line.</source>
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
      <source>Try again later, or ask your provider.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unlock it, or set a passphrase for this profile (MAILTRACKER_PASSPHRASE).</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Use another.</source>
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
      <source>Who reads this one would count as a reader of that.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write it like ann@example.org.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Your provider cannot confirm delivery: it offers no delivery reports.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
</TS>
