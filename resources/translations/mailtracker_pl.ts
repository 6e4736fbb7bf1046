<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
  <context>
    <name>MailTracker</name>
    <message>
      <source> (rule “{rule}”)</source>
      <translation> (reguła „{rule}”)</translation>
    </message>
    <message>
      <source> (rule “{rule}”, {sure:.0%} sure)</source>
      <translation> (reguła „{rule}”, pewność {sure:.0%})</translation>
    </message>
    <message>
      <source> Reason: {reason}.</source>
      <translation> Powód: {reason}.</translation>
    </message>
    <message>
      <source> days</source>
      <translation> dni</translation>
    </message>
    <message>
      <source> days after writing</source>
      <translation> dni po napisaniu</translation>
    </message>
    <message>
      <source> h</source>
      <translation> godz.</translation>
    </message>
    <message>
      <source> times</source>
      <translation> razy</translation>
    </message>
    <message>
      <source>&amp;Accounts</source>
      <translation>&amp;Konta</translation>
    </message>
    <message>
      <source>&amp;Address</source>
      <translation>&amp;Adres</translation>
    </message>
    <message>
      <source>&amp;Apply…</source>
      <translation>&amp;Zastosuj…</translation>
    </message>
    <message>
      <source>&amp;Attach files…</source>
      <translation>&amp;Załącz pliki…</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Wstecz</translation>
    </message>
    <message>
      <source>&amp;Back up…</source>
      <translation>&amp;Utwórz kopię…</translation>
    </message>
    <message>
      <source>&amp;Bcc</source>
      <translation>&amp;UDW</translation>
    </message>
    <message>
      <source>&amp;Belongs to a letter…</source>
      <translation>&amp;Należy do wiadomości…</translation>
    </message>
    <message>
      <source>&amp;Belongs to this letter</source>
      <translation>&amp;Należy do tej wiadomości</translation>
    </message>
    <message>
      <source>&amp;Block…</source>
      <translation>Za&amp;blokuj…</translation>
    </message>
    <message>
      <source>&amp;Bounce rules</source>
      <translation>&amp;Reguły odbić</translation>
    </message>
    <message>
      <source>&amp;Campaigns</source>
      <translation>&amp;Kampanie</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Anuluj</translation>
    </message>
    <message>
      <source>&amp;Cc</source>
      <translation>D&amp;W</translation>
    </message>
    <message>
      <source>&amp;Check now</source>
      <translation>&amp;Sprawdź teraz</translation>
    </message>
    <message>
      <source>&amp;Chosen</source>
      <translation>&amp;Zaznaczone</translation>
    </message>
    <message>
      <source>&amp;Closing the window leaves MailTracker in the tray</source>
      <translation>&amp;Zamknięcie okna pozostawia program MailTracker w zasobniku</translation>
    </message>
    <message>
      <source>&amp;Columns</source>
      <translation>K&amp;olumny</translation>
    </message>
    <message>
      <source>&amp;Connect and test</source>
      <translation>&amp;Połącz i sprawdź</translation>
    </message>
    <message>
      <source>&amp;Contacts</source>
      <translation>Kon&amp;takty</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopiuj</translation>
    </message>
    <message>
      <source>&amp;Copy as text</source>
      <translation>&amp;Kopiuj jako tekst</translation>
    </message>
    <message>
      <source>&amp;Correct the address…</source>
      <translation>&amp;Popraw adres…</translation>
    </message>
    <message>
      <source>&amp;Correct…</source>
      <translation>&amp;Popraw…</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Ciemny</translation>
    </message>
    <message>
      <source>&amp;Delivery report</source>
      <translation>&amp;Raport o doręczeniu</translation>
    </message>
    <message>
      <source>&amp;Density</source>
      <translation>&amp;Gęstość</translation>
    </message>
    <message>
      <source>&amp;Edit…</source>
      <translation>&amp;Edytuj…</translation>
    </message>
    <message>
      <source>&amp;Encoding</source>
      <translation>&amp;Kodowanie</translation>
    </message>
    <message>
      <source>&amp;Export the list…</source>
      <translation>&amp;Eksportuj listę…</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Eksportuj…</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>Z&amp;najdź</translation>
    </message>
    <message>
      <source>&amp;Folders</source>
      <translation>&amp;Foldery</translation>
    </message>
    <message>
      <source>&amp;Follow up…</source>
      <translation>&amp;Ponów kontakt…</translation>
    </message>
    <message>
      <source>&amp;Follow-ups</source>
      <translation>&amp;Ponowienia</translation>
    </message>
    <message>
      <source>&amp;Give up after</source>
      <translation>&amp;Rezygnuj po</translation>
    </message>
    <message>
      <source>&amp;Hide</source>
      <translation>U&amp;kryj</translation>
    </message>
    <message>
      <source>&amp;Hold</source>
      <translation>&amp;Zatrzymaj</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>&amp;Importuj…</translation>
    </message>
    <message>
      <source>&amp;Judge past reports again</source>
      <translation>&amp;Oceń ponownie dawne raporty</translation>
    </message>
    <message>
      <source>&amp;Keep the last</source>
      <translation>Za&amp;chowaj ostatnich</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Język</translation>
    </message>
    <message>
      <source>&amp;Letter</source>
      <translation>&amp;Wiadomość</translation>
    </message>
    <message>
      <source>&amp;Letters</source>
      <translation>&amp;Wiadomości</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Jasny</translation>
    </message>
    <message>
      <source>&amp;Links followed</source>
      <translation>&amp;Kliknięcia odnośników</translation>
    </message>
    <message>
      <source>&amp;Links left alone</source>
      <translation>Odnośniki bez śle&amp;dzenia</translation>
    </message>
    <message>
      <source>&amp;Manage templates…</source>
      <translation>&amp;Zarządzaj szablonami…</translation>
    </message>
    <message>
      <source>&amp;Month</source>
      <translation>&amp;Miesiąc</translation>
    </message>
    <message>
      <source>&amp;Mute</source>
      <translation>&amp;Wycisz</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Nazwa</translation>
    </message>
    <message>
      <source>&amp;New letter</source>
      <translation>&amp;Nowa wiadomość</translation>
    </message>
    <message>
      <source>&amp;No failure reported after</source>
      <translation>Brak zgłoszenia &amp;błędu po</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>&amp;Włączone</translation>
    </message>
    <message>
      <source>&amp;Open browser</source>
      <translation>&amp;Otwórz przeglądarkę</translation>
    </message>
    <message>
      <source>&amp;Open the folder</source>
      <translation>&amp;Otwórz folder</translation>
    </message>
    <message>
      <source>&amp;Openings</source>
      <translation>Otwarc&amp;ia</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;Otwórz…</translation>
    </message>
    <message>
      <source>&amp;Overview</source>
      <translation>&amp;Przegląd</translation>
    </message>
    <message>
      <source>&amp;Password</source>
      <translation>&amp;Hasło</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Wklej</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>W&amp;strzymaj</translation>
    </message>
    <message>
      <source>&amp;Pause notifications for an hour</source>
      <translation>&amp;Wstrzymaj powiadomienia na godzinę</translation>
    </message>
    <message>
      <source>&amp;Privacy settings</source>
      <translation>Ustawienia &amp;prywatności</translation>
    </message>
    <message>
      <source>&amp;Quiet from</source>
      <translation>&amp;Cisza od</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>Za&amp;kończ</translation>
    </message>
    <message>
      <source>&amp;Read the mailbox for reports, receipts and replies</source>
      <translation>Odczytuj z&amp;e skrzynki raporty, potwierdzenia i odpowiedzi</translation>
    </message>
    <message>
      <source>&amp;Readers' traces</source>
      <translation>Ślady &amp;czytelników</translation>
    </message>
    <message>
      <source>&amp;Receipts only</source>
      <translation>Tylko potwierdzenia</translation>
    </message>
    <message>
      <source>&amp;Recent events</source>
      <translation>&amp;Ostatnie zdarzenia</translation>
    </message>
    <message>
      <source>&amp;Release</source>
      <translation>Z&amp;wolnij</translation>
    </message>
    <message>
      <source>&amp;Remove a tag…</source>
      <translation>&amp;Usuń etykietę…</translation>
    </message>
    <message>
      <source>&amp;Rename…</source>
      <translation>Zmień &amp;nazwę…</translation>
    </message>
    <message>
      <source>&amp;Reports without a letter</source>
      <translation>Raporty &amp;bez wiadomości</translation>
    </message>
    <message>
      <source>&amp;Restore…</source>
      <translation>&amp;Przywróć…</translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation>W&amp;znów</translation>
    </message>
    <message>
      <source>&amp;Resume notifications</source>
      <translation>W&amp;znów powiadomienia</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;Zapisz</translation>
    </message>
    <message>
      <source>&amp;Save as PDF…</source>
      <translation>&amp;Zapisz jako PDF…</translation>
    </message>
    <message>
      <source>&amp;Save as a template…</source>
      <translation>&amp;Zapisz jako szablon…</translation>
    </message>
    <message>
      <source>&amp;Server and port</source>
      <translation>Se&amp;rwer i port</translation>
    </message>
    <message>
      <source>&amp;Settings</source>
      <translation>&amp;Ustawienia</translation>
    </message>
    <message>
      <source>&amp;Show MailTracker</source>
      <translation>&amp;Pokaż MailTracker</translation>
    </message>
    <message>
      <source>&amp;Show all letters</source>
      <translation>&amp;Pokaż wszystkie wiadomości</translation>
    </message>
    <message>
      <source>&amp;Source</source>
      <translation>Ź&amp;ródło</translation>
    </message>
    <message>
      <source>&amp;Subject</source>
      <translation>Te&amp;mat</translation>
    </message>
    <message>
      <source>&amp;Tag…</source>
      <translation>&amp;Etykieta…</translation>
    </message>
    <message>
      <source>&amp;Take back</source>
      <translation>&amp;Przywróć</translation>
    </message>
    <message>
      <source>&amp;Test connection</source>
      <translation>&amp;Sprawdź połączenie</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Motyw</translation>
    </message>
    <message>
      <source>&amp;To</source>
      <translation>&amp;Do</translation>
    </message>
    <message>
      <source>&amp;Tomorrow</source>
      <translation>&amp;Jutro</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Narzędzia</translation>
    </message>
    <message>
      <source>&amp;Tracking server</source>
      <translation>Serwer ś&amp;ledzenia</translation>
    </message>
    <message>
      <source>&amp;Try the sandbox</source>
      <translation>&amp;Wypróbuj piaskownicę</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Cofnij</translation>
    </message>
    <message>
      <source>&amp;Use this account</source>
      <translation>&amp;Używaj tego konta</translation>
    </message>
    <message>
      <source>&amp;User name</source>
      <translation>&amp;Nazwa użytkownika</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>W&amp;idok</translation>
    </message>
    <message>
      <source>&amp;Views at the side</source>
      <translation>&amp;Widoki z boku</translation>
    </message>
    <message>
      <source>&amp;Wait before sending</source>
      <translation>&amp;Czekaj przed wysłaniem</translation>
    </message>
    <message>
      <source>&amp;What would change?</source>
      <translation>&amp;Co by się zmieniło?</translation>
    </message>
    <message>
      <source>(and {more} more)</source>
      <translation>(i jeszcze {more})</translation>
    </message>
    <message>
      <source>(no subject)</source>
      <translation>(bez tematu)</translation>
    </message>
    <message>
      <source>(no text)</source>
      <translation>(bez tekstu)</translation>
    </message>
    <message>
      <source>(removed)</source>
      <translation>(usunięto)</translation>
    </message>
    <message>
      <source>, as it is read now</source>
      <translation>, według obecnego odczytu</translation>
    </message>
    <message>
      <source>, because {words}</source>
      <translation>, ponieważ {words}</translation>
    </message>
    <message>
      <source>, by “{rule}”</source>
      <translation>, według „{rule}”</translation>
    </message>
    <message>
      <source>1. A name and a machine</source>
      <translation>1. Nazwa i komputer</translation>
    </message>
    <message>
      <source>126 wants an authorization code in place of your password; make one in its mail's settings.</source>
      <translation>Usługa 126 wymaga kodu autoryzacyjnego zamiast hasła; można go utworzyć w ustawieniach poczty.</translation>
    </message>
    <message>
      <source>12–24 h</source>
      <translation>12–24 godz.</translation>
    </message>
    <message>
      <source>163 wants an authorization code in place of your password; make one in its mail's settings.</source>
      <translation>Usługa 163 wymaga kodu autoryzacyjnego zamiast hasła; można go utworzyć w ustawieniach poczty.</translation>
    </message>
    <message>
      <source>1–3 d</source>
      <translation>1–3 dni</translation>
    </message>
    <message>
      <source>1–3 h</source>
      <translation>1–3 godz.</translation>
    </message>
    <message>
      <source>2. Start the server there</source>
      <translation>2. Uruchomienie serwera</translation>
    </message>
    <message>
      <source>3. Ask it for its line</source>
      <translation>3. Odczytanie wiersza połączenia</translation>
    </message>
    <message>
      <source>3–12 h</source>
      <translation>3–12 godz.</translation>
    </message>
    <message>
      <source>3–7 d</source>
      <translation>3–7 dni</translation>
    </message>
    <message>
      <source>4. Connect your account, and try the whole way</source>
      <translation>4. Połączenie konta i sprawdzenie całej drogi</translation>
    </message>
    <message>
      <source>60 days</source>
      <translation>60 dni</translation>
    </message>
    <message>
      <source>&lt; 1 h</source>
      <translation>&lt; 1 godz.</translation>
    </message>
    <message>
      <source>&gt; 7 d</source>
      <translation>&gt; 7 dni</translation>
    </message>
    <message>
      <source>A PDF with the month's deliveries, bounces and reading, sent from your account to itself. It is made while MailTracker runs, or when it runs again.</source>
      <translation>Plik PDF z doręczeniami, odbiciami i odczytami z całego miesiąca, wysyłany z Twojego konta na to samo konto. Powstaje, gdy MailTracker działa, albo po jego ponownym uruchomieniu.</translation>
    </message>
    <message>
      <source>A backup is looked into before it is taken. It takes effect when MailTracker is started the next time; what is here now is set aside beside it, not deleted.</source>
      <translation>Kopia jest sprawdzana przed przywróceniem. Przywrócenie następuje przy następnym uruchomieniu programu; obecne dane są odkładane obok, nie usuwane.</translation>
    </message>
    <message>
      <source>A bounce you have</source>
      <translation>Odbicie, które masz</translation>
    </message>
    <message>
      <source>A bounce, a delay or a delivery report</source>
      <translation>Odbicie, opóźnienie lub raport o doręczeniu</translation>
    </message>
    <message>
      <source>A complaint</source>
      <translation>Skarga</translation>
    </message>
    <message>
      <source>A copy lies in your Sent folder: {agent} handed the letter to your provider. That does not prove that the recipient's server has it.</source>
      <translation>Kopia leży w folderze Wysłane: {agent} przekazał wiadomość dostawcy poczty. Nie dowodzi to, że dotarła do serwera odbiorcy.</translation>
    </message>
    <message>
      <source>A delivery report says that a server took the letter, or why not; it does not say whether it lies in the inbox, and many large providers send none.</source>
      <translation>Raport o doręczeniu mówi, że serwer przyjął wiadomość albo dlaczego nie; nie mówi, czy leży ona w skrzynce odbiorczej, a wielu dużych dostawców go nie wysyła.</translation>
    </message>
    <message>
      <source>A file is being written.</source>
      <translation>Trwa zapisywanie pliku.</translation>
    </message>
    <message>
      <source>A followed link is good evidence of a person; security gateways follow links too, and are told apart by what they do.</source>
      <translation>Kliknięty odnośnik dobrze świadczy o człowieku; bramki bezpieczeństwa też otwierają odnośniki i rozpoznaje się je po zachowaniu.</translation>
    </message>
    <message>
      <source>A further server took the letter; it sends no more reports. That does not prove that it reached the mailbox.</source>
      <translation>Wiadomość przyjął kolejny serwer, który nie wysyła dalszych raportów. Nie dowodzi to, że dotarła do skrzynki.</translation>
    </message>
    <message>
      <source>A letter does not arrive</source>
      <translation>Wiadomość nie dociera</translation>
    </message>
    <message>
      <source>A letter is reported as spam</source>
      <translation>Wiadomość zgłoszono jako spam</translation>
    </message>
    <message>
      <source>A letter with fields goes to each recipient alone. Put all of them into the line “To”.</source>
      <translation>Wiadomość z polami idzie do każdego odbiorcy osobno. Wpisz wszystkich w wierszu „Do”.</translation>
    </message>
    <message>
      <source>A line at the letter's end says it, with a link to object.</source>
      <translation>Mówi o tym wiersz na końcu wiadomości, z odnośnikiem do sprzeciwu.</translation>
    </message>
    <message>
      <source>A link shows {shown} and leads to {leads}.</source>
      <translation>Odnośnik pokazuje {shown}, a prowadzi do {leads}.</translation>
    </message>
    <message>
      <source>A link that tracks an earlier letter stands in this one.</source>
      <translation>Ta wiadomość zawiera odnośnik śledzący z wcześniejszej wiadomości.</translation>
    </message>
    <message>
      <source>A machine loaded it. Nobody need have seen it.</source>
      <translation>Wczytał ją automat. Nikt nie musiał jej widzieć.</translation>
    </message>
    <message>
      <source>A machine that is always on, and a name whose DNS entry leads to it, such as track.example.org. Ports 80 and 443 must be open.</source>
      <translation>Stale włączony komputer i prowadząca do niego nazwa w DNS, na przykład track.example.org. Porty 80 i 443 muszą być otwarte.</translation>
    </message>
    <message>
      <source>A mail of {size} is too large for the bench.</source>
      <translation>Wiadomość o rozmiarze {size} jest za duża, by ją sprawdzić.</translation>
    </message>
    <message>
      <source>A mailing list took the letter and passes it on to its members.</source>
      <translation>Wiadomość przyjęła lista dyskusyjna i przekazuje ją subskrybentom.</translation>
    </message>
    <message>
      <source>A person answered.</source>
      <translation>Przyszła odpowiedź od człowieka.</translation>
    </message>
    <message>
      <source>A person followed a link.</source>
      <translation>Człowiek kliknął odnośnik.</translation>
    </message>
    <message>
      <source>A person follows a link, the first time</source>
      <translation>Człowiek klika odnośnik po raz pierwszy</translation>
    </message>
    <message>
      <source>A person opened it.</source>
      <translation>Otworzył ją człowiek.</translation>
    </message>
    <message>
      <source>A person opens a letter, the first time</source>
      <translation>Człowiek otwiera wiadomość po raz pierwszy</translation>
    </message>
    <message>
      <source>A person {did}, through their provider's image proxy.</source>
      <translation>{did} przez człowieka, za pośrednictwem serwera obrazów jego dostawcy.</translation>
    </message>
    <message>
      <source>A person {did}.</source>
      <translation>{did} przez człowieka.</translation>
    </message>
    <message>
      <source>A pixel was loaded and told of.</source>
      <translation>Piksel wczytano, a serwer to odnotował.</translation>
    </message>
    <message>
      <source>A pixel was loaded, and the server did not tell of it.</source>
      <translation>Piksel wczytano, ale serwer tego nie odnotował.</translation>
    </message>
    <message>
      <source>A read receipt</source>
      <translation>Potwierdzenie przeczytania</translation>
    </message>
    <message>
      <source>A read receipt comes</source>
      <translation>Przychodzi potwierdzenie przeczytania</translation>
    </message>
    <message>
      <source>A read receipt from {who} is unlikely: {name} leaves that to administrators.</source>
      <translation>Potwierdzenie przeczytania od {who} jest mało prawdopodobne: {name} pozostawia to administratorom.</translation>
    </message>
    <message>
      <source>A read receipt says that the letter was shown; the recipient sees the request and may refuse it, and many programs never ask.</source>
      <translation>Potwierdzenie przeczytania mówi, że wiadomość została wyświetlona; odbiorca widzi prośbę i może odmówić, a wiele programów nigdy nie pyta.</translation>
    </message>
    <message>
      <source>A report</source>
      <translation>Raport</translation>
    </message>
    <message>
      <source>A report came that nobody understands. It proves nothing by itself.</source>
      <translation>Przyszedł niezrozumiały raport. Sam niczego nie dowodzi.</translation>
    </message>
    <message>
      <source>A security gateway or a robot {did}. The recipient's side has the letter; nobody need have seen it.</source>
      <translation>{did} przez bramę zabezpieczającą lub robota. Wiadomość dotarła na serwer odbiorcy; nikt nie musiał jej widzieć.</translation>
    </message>
    <message>
      <source>A small mail world of its own, with people who bounce, open, click and answer. Nothing of yours is touched, and it ends with its window.</source>
      <translation>Mały, zamknięty świat poczty z ludźmi, którzy odbijają, otwierają, klikają i odpowiadają. Nic Twojego nie jest naruszane, a wszystko znika wraz z oknem.</translation>
    </message>
    <message>
      <source>A soft bounce means that the address may be good: the mailbox is full, the server busy. Letters to an address that is given up are dropped; the next one that arrives, or your word, makes it good again.</source>
      <translation>Miękkie odbicie oznacza, że adres może być właściwy: skrzynka jest pełna lub serwer zajęty. Na adres, z którego zrezygnowano, nic się nie wysyła; przywraca go następna doręczona wiadomość albo decyzja użytkownika.</translation>
    </message>
    <message>
      <source>A stored password cannot be read: the key in the system keyring is another one.</source>
      <translation>Nie można odczytać zapisanego hasła: klucz w systemowej bazie kluczy jest inny.</translation>
    </message>
    <message>
      <source>A tag needs a name.</source>
      <translation>Etykieta musi mieć nazwę.</translation>
    </message>
    <message>
      <source>A tiny picture tells when it is loaded. Machines load it too, and many programs never do, so silence proves nothing.</source>
      <translation>Mały obrazek zdradza, kiedy go wczytano. Wczytują go też automaty, a wiele programów nigdy tego nie robi, więc cisza niczego nie dowodzi.</translation>
    </message>
    <message>
      <source>A year</source>
      <translation>Rok</translation>
    </message>
    <message>
      <source>A&amp;dd account</source>
      <translation>&amp;Dodaj konto</translation>
    </message>
    <message>
      <source>A&amp;dd follow-up</source>
      <translation>&amp;Dodaj ponowienie</translation>
    </message>
    <message>
      <source>A&amp;dd rule</source>
      <translation>&amp;Dodaj regułę</translation>
    </message>
    <message>
      <source>A&amp;ll</source>
      <translation>&amp;Wszyscy</translation>
    </message>
    <message>
      <source>AOL wants an app password, not your usual one: Account security › Create app password.</source>
      <translation>AOL wymaga hasła do aplikacji, a nie zwykłego hasła: Bezpieczeństwo konta › Utwórz hasło do aplikacji.</translation>
    </message>
    <message>
      <source>AT&amp;T wants a secure mail key in place of your password.</source>
      <translation>AT&amp;T wymaga bezpiecznego klucza poczty zamiast hasła.</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Dotyczy</translation>
    </message>
    <message>
      <source>About the letter</source>
      <translation>Dotyczy wiadomości</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Przyjęto</translation>
    </message>
    <message>
      <source>Accepted by your provider</source>
      <translation>Przyjęto przez dostawcę</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Konto</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Konta</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Działanie</translation>
    </message>
    <message>
      <source>Active. Upper and lower case are different.</source>
      <translation>Aktywna. Wielkie i małe litery są rozróżniane.</translation>
    </message>
    <message>
      <source>Add a mail account first.</source>
      <translation>Najpierw należy dodać konto pocztowe.</translation>
    </message>
    <message>
      <source>Add a new account.</source>
      <translation>Należy dodać nowe konto.</translation>
    </message>
    <message>
      <source>Add a row for each recipient.</source>
      <translation>Należy dodać wiersz dla każdego odbiorcy.</translation>
    </message>
    <message>
      <source>Add an account</source>
      <translation>Dodaj konto</translation>
    </message>
    <message>
      <source>Add an account first.</source>
      <translation>Najpierw dodaj konto.</translation>
    </message>
    <message>
      <source>Add one.</source>
      <translation>Należy dodać odbiorcę.</translation>
    </message>
    <message>
      <source>Add the column, or take the field out of the letter.</source>
      <translation>Należy dodać tę kolumnę albo usunąć pole z wiadomości.</translation>
    </message>
    <message>
      <source>Add the starting &amp;set</source>
      <translation>Dodaj zestaw &amp;początkowy</translation>
    </message>
    <message>
      <source>Add&amp;ress</source>
      <translation>Ad&amp;res</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adres</translation>
    </message>
    <message>
      <source>Address corrected</source>
      <translation>Poprawiono adres</translation>
    </message>
    <message>
      <source>Address of the link</source>
      <translation>Adres odnośnika</translation>
    </message>
    <message>
      <source>Address of the spam filter</source>
      <translation>Adres filtra spamu</translation>
    </message>
    <message>
      <source>Address that gets the report</source>
      <translation>Adres, na który przychodzi raport</translation>
    </message>
    <message>
      <source>Addresses</source>
      <translation>Adresy</translation>
    </message>
    <message>
      <source>After half a day to a day</source>
      <translation>Po 12–24 godzinach</translation>
    </message>
    <message>
      <source>After more than a week</source>
      <translation>Po ponad tygodniu</translation>
    </message>
    <message>
      <source>After one to three days</source>
      <translation>Po 1–3 dniach</translation>
    </message>
    <message>
      <source>After one to three hours</source>
      <translation>Po 1–3 godzinach</translation>
    </message>
    <message>
      <source>After three to seven days</source>
      <translation>Po 3–7 dniach</translation>
    </message>
    <message>
      <source>After three to twelve hours</source>
      <translation>Po 3–12 godzinach</translation>
    </message>
    <message numerus="yes">
      <source>After {n} soft bounces in a row without an arrival between them, nothing more is sent there.</source>
      <translation>
        <numerusform>Po {n} miękkim odbiciu bez doręczenia po nim nic więcej się tam nie wysyła.</numerusform>
        <numerusform>Po {n} miękkich odbiciach z rzędu bez doręczenia między nimi nic więcej się tam nie wysyła.</numerusform>
        <numerusform>Po {n} miękkich odbiciach z rzędu bez doręczenia między nimi nic więcej się tam nie wysyła.</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>Wszystko</translation>
    </message>
    <message>
      <source>All accounts</source>
      <translation>Wszystkie konta</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Wszystkie pliki</translation>
    </message>
    <message>
      <source>All letters</source>
      <translation>Wszystkie wiadomości</translation>
    </message>
    <message>
      <source>All recipients</source>
      <translation>Wszyscy odbiorcy</translation>
    </message>
    <message>
      <source>All tags</source>
      <translation>Wszystkie etykiety</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>Cały okres</translation>
    </message>
    <message>
      <source>Allow IMAP in Naver's settings; with two-step verification, make an app password.</source>
      <translation>W ustawieniach Naver należy włączyć IMAP; przy weryfikacji dwuetapowej potrzebne jest hasło do aplikacji.</translation>
    </message>
    <message>
      <source>Allow IMAP in Zoho's settings; with two-step verification, make an app password.</source>
      <translation>W ustawieniach Zoho należy włączyć IMAP; przy weryfikacji dwuetapowej potrzebne jest hasło do aplikacji.</translation>
    </message>
    <message>
      <source>Allow IMAP once in GMX's settings; with two-step verification, make an app password there.</source>
      <translation>W ustawieniach GMX należy raz włączyć IMAP; przy weryfikacji dwuetapowej trzeba tam utworzyć hasło do aplikacji.</translation>
    </message>
    <message>
      <source>Allow IMAP once in WEB.DE's settings; with two-step verification, make an app password there.</source>
      <translation>W ustawieniach WEB.DE należy raz włączyć IMAP; przy weryfikacji dwuetapowej trzeba tam utworzyć hasło do aplikacji.</translation>
    </message>
    <message>
      <source>Allow mail programs once in o2's settings.</source>
      <translation>W ustawieniach o2 należy raz zezwolić na programy pocztowe.</translation>
    </message>
    <message>
      <source>Allow third-party access in the security settings of Xfinity's mail first.</source>
      <translation>Najpierw należy zezwolić na dostęp innych programów w ustawieniach zabezpieczeń poczty Xfinity.</translation>
    </message>
    <message>
      <source>Also letters &amp;until now</source>
      <translation>Także wiadomości &amp;dotychczasowe</translation>
    </message>
    <message>
      <source>Alt with an underlined letter leads to its button, field or menu.</source>
      <translation>Klawisz Alt z podkreśloną literą prowadzi do jej przycisku, pola lub menu.</translation>
    </message>
    <message>
      <source>An account has trouble</source>
      <translation>Konto ma kłopot</translation>
    </message>
    <message>
      <source>An address it does not name</source>
      <translation>Adres, którego raport nie podaje</translation>
    </message>
    <message>
      <source>An answer by a person</source>
      <translation>Odpowiedź od człowieka</translation>
    </message>
    <message>
      <source>An answer proves that a letter arrived; that none came, or that nobody complained, proves nothing and is never called “delivered”.</source>
      <translation>Odpowiedź dowodzi, że wiadomość dotarła; brak odpowiedzi albo brak zgłoszeń nie dowodzi niczego i nigdy nie jest nazywany „doręczeniem”.</translation>
    </message>
    <message>
      <source>An attempt to send began.</source>
      <translation>Rozpoczęto próbę wysłania.</translation>
    </message>
    <message>
      <source>An automatic reply</source>
      <translation>Odpowiedź automatyczna</translation>
    </message>
    <message>
      <source>An automatic reply came: the mailbox has the letter. That does not prove that anyone read it.</source>
      <translation>Przyszła odpowiedź automatyczna: wiadomość jest w skrzynce. Nie dowodzi to, że ktoś ją przeczytał.</translation>
    </message>
    <message>
      <source>An opening says that a tiny picture was loaded: by a person or by a machine, and by nobody where pictures are blocked, so silence proves nothing.</source>
      <translation>Otwarcie mówi, że wczytano maleńki obrazek: zrobił to człowiek albo automat, a tam, gdzie obrazki są blokowane, nikt, więc cisza niczego nie dowodzi.</translation>
    </message>
    <message>
      <source>Anon&amp;ymous</source>
      <translation>Anon&amp;imowo</translation>
    </message>
    <message>
      <source>Another computer</source>
      <translation>Inny komputer</translation>
    </message>
    <message>
      <source>Another language is spoken from the next start on.</source>
      <translation>Inny język obowiązuje od następnego uruchomienia.</translation>
    </message>
    <message>
      <source>Another template is called “{name}”.</source>
      <translation>Inny szablon nazywa się „{name}”.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Odpowiedź</translation>
    </message>
    <message>
      <source>Any day</source>
      <translation>Dowolny dzień</translation>
    </message>
    <message>
      <source>Apple Mail or Outlook shows the letter to somebody, so long after hand-off</source>
      <translation>tak długo po wysłaniu Apple Mail lub Outlook pokazuje komuś wiadomość</translation>
    </message>
    <message>
      <source>Apple Mail's privacy protection calls itself like this, and nothing a person uses does</source>
      <translation>tak przedstawia się ochrona prywatności Apple Mail i nic, czego używa człowiek</translation>
    </message>
    <message>
      <source>Apple Mail's privacy protection loads every letter's images, read or not</source>
      <translation>ochrona prywatności Apple Mail wczytuje obrazy każdej wiadomości, przeczytanej lub nie</translation>
    </message>
    <message>
      <source>Apple's or Outlook's fetcher loads ahead of reading, so soon after hand-off</source>
      <translation>tak krótko po wysłaniu Apple lub Outlook pobiera obrazy przed przeczytaniem</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Zastosuj</translation>
    </message>
    <message>
      <source>April</source>
      <translation>kwietnia</translation>
    </message>
    <message>
      <source>As a table</source>
      <translation>Jako tabela</translation>
    </message>
    <message>
      <source>As it will look</source>
      <translation>Jak będzie wyglądać</translation>
    </message>
    <message>
      <source>As known on {date}.</source>
      <translation>Stan na {date}.</translation>
    </message>
    <message>
      <source>As recipients see it</source>
      <translation>Tak, jak widzą odbiorcy</translation>
    </message>
    <message>
      <source>As soon as it can</source>
      <translation>Najszybciej, jak to możliwe</translation>
    </message>
    <message>
      <source>As the &amp;system</source>
      <translation>&amp;Jak w systemie</translation>
    </message>
    <message>
      <source>As the report itself &amp;says</source>
      <translation>Tak, jak mówi &amp;sam raport</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Jak w systemie</translation>
    </message>
    <message>
      <source>Ask its operator for a client id, and enter it.</source>
      <translation>Należy poprosić operatora o identyfikator klienta i wpisać go.</translation>
    </message>
    <message>
      <source>Ask the server's operator, or check the server name in the account's settings.</source>
      <translation>Należy zapytać operatora serwera albo sprawdzić nazwę serwera w ustawieniach konta.</translation>
    </message>
    <message>
      <source>Ask {filter}</source>
      <translation>Pytaj {filter}</translation>
    </message>
    <message>
      <source>Asked to know</source>
      <translation>Śledzone</translation>
    </message>
    <message>
      <source>Asks nothing. You learn of bounces and answers only.</source>
      <translation>O nic nie prosi. Dowiesz się tylko o odbiciach i odpowiedziach.</translation>
    </message>
    <message>
      <source>Asks servers and the reader's program in the open. Either may stay silent.</source>
      <translation>Prosi jawnie serwery i program czytelnika. Każdy z nich może milczeć.</translation>
    </message>
    <message>
      <source>Asks the mail servers to say whether they took the letter. Many large providers never answer.</source>
      <translation>Prosi serwery pocztowe o potwierdzenie przyjęcia wiadomości. Wielu dużych dostawców nigdy nie odpowiada.</translation>
    </message>
    <message>
      <source>Asks the recipient's program to confirm that the letter was shown. They see the request and may refuse.</source>
      <translation>Prosi program odbiorcy o potwierdzenie wyświetlenia wiadomości. Odbiorca widzi prośbę i może odmówić.</translation>
    </message>
    <message>
      <source>At a &amp;date and time…</source>
      <translation>O wybranej &amp;dacie i godzinie…</translation>
    </message>
    <message>
      <source>At least so many: who loads no images is not seen. What machines loaded does not count.</source>
      <translation>Co najmniej tylu: kto nie wczytuje obrazków, tego nie widać. Wczytania przez automaty się nie liczą.</translation>
    </message>
    <message>
      <source>At once</source>
      <translation>Od razu</translation>
    </message>
    <message>
      <source>Attach files</source>
      <translation>Załącz pliki</translation>
    </message>
    <message>
      <source>Attached: {files}</source>
      <translation>Załączniki: {files}</translation>
    </message>
    <message>
      <source>Attach…</source>
      <translation>Załącz…</translation>
    </message>
    <message>
      <source>August</source>
      <translation>sierpnia</translation>
    </message>
    <message>
      <source>Auto-replied</source>
      <translation>Odpowiedź automatyczna</translation>
    </message>
    <message>
      <source>Automatic reply</source>
      <translation>Odpowiedź automatyczna</translation>
    </message>
    <message>
      <source>Awaiting</source>
      <translation>Oczekujące</translation>
    </message>
    <message>
      <source>Back up</source>
      <translation>Utwórz kopię</translation>
    </message>
    <message>
      <source>Back up every &amp;week, into the profile's folder</source>
      <translation>Twórz kopię co &amp;tydzień, w folderze profilu</translation>
    </message>
    <message>
      <source>Back where it was &amp;found</source>
      <translation>&amp;Przywróć do poprzedniej wiadomości</translation>
    </message>
    <message>
      <source>Backed up: {what}. {file}</source>
      <translation>W kopii: {what}. {file}</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Kopia zapasowa</translation>
    </message>
    <message>
      <source>Backups (*.zip)</source>
      <translation>Kopie zapasowe (*.zip)</translation>
    </message>
    <message>
      <source>Bcc</source>
      <translation>UDW</translation>
    </message>
    <message>
      <source>Before a letter leaves, your own rspamd or SpamAssassin is asked what it thinks of it. One with more points is dropped and says so; you can send it anyway. A filter that does not answer stops nothing. Outside your own network it is asked over TLS only.</source>
      <translation>Przed wysłaniem wiadomości własny rspamd lub SpamAssassin podaje jej ocenę. Wiadomość z większą liczbą punktów nie jest wysyłana i jest to widoczne; można ją mimo to wysłać. Filtr, który nie odpowiada, niczego nie wstrzymuje. Poza własną siecią połączenie z nim jest zawsze szyfrowane (TLS).</translation>
    </message>
    <message>
      <source>Begin again.</source>
      <translation>Należy zacząć od nowa.</translation>
    </message>
    <message>
      <source>Begin of the quiet hours</source>
      <translation>Początek godzin ciszy</translation>
    </message>
    <message>
      <source>Begin with a letter that you kept</source>
      <translation>Zacznij od zachowanej wiadomości</translation>
    </message>
    <message>
      <source>Belongs to a letter</source>
      <translation>Należy do wiadomości</translation>
    </message>
    <message>
      <source>Belongs to another &amp;letter…</source>
      <translation>Należy do &amp;innej wiadomości…</translation>
    </message>
    <message>
      <source>Bloc&amp;ked</source>
      <translation>Za&amp;blokowani</translation>
    </message>
    <message>
      <source>Block</source>
      <translation>Zablokuj</translation>
    </message>
    <message>
      <source>Block this address</source>
      <translation>Zablokuj ten adres</translation>
    </message>
    <message>
      <source>Blocked by you</source>
      <translation>Blokada ręczna</translation>
    </message>
    <message>
      <source>Bo&amp;unced</source>
      <translation>Z &amp;odbiciami</translation>
    </message>
    <message>
      <source>Body</source>
      <translation>Treść</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Pogrubienie</translation>
    </message>
    <message>
      <source>Both, as soft</source>
      <translation>Oba, jako miękkie</translation>
    </message>
    <message>
      <source>Both: counts as soft, asked last</source>
      <translation>Oba: liczone jako miękkie, sprawdzane na końcu</translation>
    </message>
    <message>
      <source>Bounce</source>
      <translation>Odbicie</translation>
    </message>
    <message>
      <source>Bounce rules</source>
      <translation>Reguły odbić</translation>
    </message>
    <message>
      <source>Bounced</source>
      <translation>Odbite</translation>
    </message>
    <message>
      <source>Bounced address</source>
      <translation>Odbity adres</translation>
    </message>
    <message>
      <source>Bounces</source>
      <translation>Odbicia</translation>
    </message>
    <message>
      <source>Bounces by kind</source>
      <translation>Odbicia według rodzaju</translation>
    </message>
    <message>
      <source>Bounces come back all the same.</source>
      <translation>Odbicia wracają mimo to.</translation>
    </message>
    <message>
      <source>Bounces, newest first</source>
      <translation>Odbicia, od najnowszych</translation>
    </message>
    <message>
      <source>Bulleted list</source>
      <translation>Lista punktowana</translation>
    </message>
    <message>
      <source>By account</source>
      <translation>Według konta</translation>
    </message>
    <message>
      <source>By day</source>
      <translation>Według dnia</translation>
    </message>
    <message>
      <source>By domain</source>
      <translation>Według domeny</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>Według miesiąca</translation>
    </message>
    <message>
      <source>By recipient</source>
      <translation>Według odbiorcy</translation>
    </message>
    <message>
      <source>By tag</source>
      <translation>Według etykiety</translation>
    </message>
    <message>
      <source>By the saved rules; every change can be undone together</source>
      <translation>Według zapisanych reguł; wszystkie zmiany można razem cofnąć</translation>
    </message>
    <message>
      <source>By week</source>
      <translation>Według tygodnia</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>Kampanie</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Anuluj</translation>
    </message>
    <message>
      <source>Cancel them</source>
      <translation>Anuluj wysyłkę</translation>
    </message>
    <message>
      <source>Cc</source>
      <translation>DW</translation>
    </message>
    <message>
      <source>Cc, &amp;Bcc</source>
      <translation>DW, &amp;UDW</translation>
    </message>
    <message>
      <source>Central European (Windows-1250)</source>
      <translation>Środkowoeuropejskie (Windows-1250)</translation>
    </message>
    <message>
      <source>Check for &amp;updates…</source>
      <translation>Sprawdź &amp;aktualizacje…</translation>
    </message>
    <message>
      <source>Check its URL, and that the server runs and lets this user in.</source>
      <translation>Należy sprawdzić adres URL oraz to, czy serwer działa i wpuszcza tego użytkownika.</translation>
    </message>
    <message>
      <source>Check its address and version.</source>
      <translation>Należy sprawdzić adres i wersję serwera.</translation>
    </message>
    <message>
      <source>Check its address.</source>
      <translation>Należy sprawdzić adres serwera.</translation>
    </message>
    <message>
      <source>Check its spelling.</source>
      <translation>Należy sprawdzić pisownię.</translation>
    </message>
    <message>
      <source>Check no letters</source>
      <translation>Nie sprawdzaj wiadomości</translation>
    </message>
    <message>
      <source>Check that the address leads to `mailtracker serve`.</source>
      <translation>Należy sprawdzić, czy adres prowadzi do „mailtracker serve”.</translation>
    </message>
    <message>
      <source>Check that the folder exists and is yours.</source>
      <translation>Należy sprawdzić, czy folder istnieje i należy do użytkownika.</translation>
    </message>
    <message>
      <source>Check that the line and the address are of the same server.</source>
      <translation>Należy sprawdzić, czy wiersz i adres pochodzą z tego samego serwera.</translation>
    </message>
    <message>
      <source>Check the client id and secret of this program in Tools › Accounts, Sign in.</source>
      <translation>Należy sprawdzić identyfikator i klucz klienta tego programu: Narzędzia › Konta › Zaloguj.</translation>
    </message>
    <message>
      <source>Check the disk and the permissions.</source>
      <translation>Sprawdź dysk i uprawnienia.</translation>
    </message>
    <message>
      <source>Check the disk, or move the file away.</source>
      <translation>Należy sprawdzić dysk albo przenieść plik.</translation>
    </message>
    <message>
      <source>Check the disk.</source>
      <translation>Należy sprawdzić dysk.</translation>
    </message>
    <message>
      <source>Check the disk; nothing more is written.</source>
      <translation>Należy sprawdzić dysk; nic więcej nie zostanie zapisane.</translation>
    </message>
    <message>
      <source>Check the file.</source>
      <translation>Sprawdź plik.</translation>
    </message>
    <message>
      <source>Check the name in the DNS, the server's certificate and its firewall.</source>
      <translation>Należy sprawdzić nazwę w DNS, certyfikat serwera i jego zaporę.</translation>
    </message>
    <message>
      <source>Check the network connection and the server name in the account's settings.</source>
      <translation>Należy sprawdzić połączenie z siecią i nazwę serwera w ustawieniach konta.</translation>
    </message>
    <message>
      <source>Check the network connection.</source>
      <translation>Należy sprawdzić połączenie z siecią.</translation>
    </message>
    <message>
      <source>Check the network connection; a port that expects TLS stays silent without it.</source>
      <translation>Należy sprawdzić połączenie z siecią; port oczekujący TLS bez niego milczy.</translation>
    </message>
    <message>
      <source>Check the permissions of file and folder.</source>
      <translation>Należy sprawdzić uprawnienia do pliku i folderu.</translation>
    </message>
    <message>
      <source>Check the port in the account's settings, or leave the user name empty.</source>
      <translation>Należy sprawdzić port w ustawieniach konta albo zostawić pustą nazwę użytkownika.</translation>
    </message>
    <message>
      <source>Check the port in the account's settings, or try again later.</source>
      <translation>Należy sprawdzić port w ustawieniach konta albo spróbować później.</translation>
    </message>
    <message>
      <source>Check user name and password; they may have been changed elsewhere.</source>
      <translation>Należy sprawdzić nazwę użytkownika i hasło; mogły zostać zmienione gdzie indziej.</translation>
    </message>
    <message>
      <source>Choose Password in the account's settings, or check the server's name.</source>
      <translation>Należy wybrać Hasło w ustawieniach konta albo sprawdzić nazwę serwera.</translation>
    </message>
    <message>
      <source>Choose STARTTLS, or the port for TLS (465 for sending, 993 for receiving).</source>
      <translation>Należy wybrać STARTTLS albo port dla TLS (465 do wysyłania, 993 do odbioru).</translation>
    </message>
    <message>
      <source>Choose TLS and its port (465 for sending, 993 for receiving).</source>
      <translation>Należy wybrać TLS i jego port (465 do wysyłania, 993 do odbioru).</translation>
    </message>
    <message>
      <source>Choose TLS or STARTTLS; none is only possible for a server on this computer.</source>
      <translation>Należy wybrać TLS lub STARTTLS; bez szyfrowania można łączyć się tylko z serwerem na tym komputerze.</translation>
    </message>
    <message>
      <source>Choose a &amp;table…</source>
      <translation>Wybierz &amp;tabelę…</translation>
    </message>
    <message>
      <source>Choose a CSV file. Its first row names the columns.</source>
      <translation>Wybierz plik CSV. Pierwszy wiersz zawiera nazwy kolumn.</translation>
    </message>
    <message>
      <source>Choose a table</source>
      <translation>Wybierz tabelę</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Należy wybrać inną nazwę.</translation>
    </message>
    <message>
      <source>Choose another period, account or tag above.</source>
      <translation>Wybierz powyżej inny okres, konto lub etykietę.</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <translation>Wybierz inne miejsce.</translation>
    </message>
    <message>
      <source>Choose one to see what is known of each recipient, and why.</source>
      <translation>Po wybraniu wiadomości widać tu, co wiadomo o każdym odbiorcy i dlaczego.</translation>
    </message>
    <message>
      <source>Choose one to see what is known of the address, and why.</source>
      <translation>Po wybraniu osoby widać tu, co wiadomo o jej adresie i dlaczego.</translation>
    </message>
    <message>
      <source>Choose one; it protects your passwords.</source>
      <translation>Należy wybrać hasło główne; chroni ono zapisane hasła.</translation>
    </message>
    <message>
      <source>Choose other folders in the account's settings.</source>
      <translation>Należy wybrać inne foldery w ustawieniach konta.</translation>
    </message>
    <message>
      <source>Choose when the letter leaves</source>
      <translation>Wybierz, kiedy wysłać wiadomość</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wybierz…</translation>
    </message>
    <message>
      <source>Chosen dates</source>
      <translation>Wybrane daty</translation>
    </message>
    <message>
      <source>Clea&amp;r</source>
      <translation>Wyczyś&amp;ć</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>Wyczyść wyszukiwanie</translation>
    </message>
    <message>
      <source>Click to sort, drag to move, right-click to choose columns</source>
      <translation>Kliknięcie sortuje, przeciągnięcie przenosi, prawy przycisk wybiera kolumny</translation>
    </message>
    <message>
      <source>Clicked</source>
      <translation>Kliknięto</translation>
    </message>
    <message>
      <source>Clicked by you</source>
      <translation>Kliknięte przez nadawcę</translation>
    </message>
    <message>
      <source>Clicks</source>
      <translation>Kliknięcia</translation>
    </message>
    <message>
      <source>Client &amp;id…</source>
      <translation>&amp;Identyfikator klienta…</translation>
    </message>
    <message>
      <source>Client id</source>
      <translation>Identyfikator klienta</translation>
    </message>
    <message>
      <source>Client secret</source>
      <translation>Klucz tajny klienta</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Zamknij</translation>
    </message>
    <message>
      <source>Close MailTracker and start it again: then it is restored.</source>
      <translation>Zamknij program MailTracker i uruchom go ponownie: wtedy nastąpi przywrócenie.</translation>
    </message>
    <message>
      <source>Close the other program, or restart the computer.</source>
      <translation>Należy zamknąć ten drugi program albo uruchomić komputer ponownie.</translation>
    </message>
    <message>
      <source>Close the other program, try again.</source>
      <translation>Należy zamknąć ten drugi program i spróbować ponownie.</translation>
    </message>
    <message>
      <source>Close the program that uses it; letters already sent point at this port.</source>
      <translation>Należy zamknąć program, który go używa; wysłane już wiadomości wskazują ten port.</translation>
    </message>
    <message>
      <source>Close the window, or the question in it</source>
      <translation>Zamknij okno albo pytanie w nim</translation>
    </message>
    <message>
      <source>Comfortable</source>
      <translation>Wygodna</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Przecinek</translation>
    </message>
    <message>
      <source>Compact</source>
      <translation>Zwarta</translation>
    </message>
    <message>
      <source>Compact shows more letters at once: rows, buttons and fields are lower.</source>
      <translation>Zwarta pokazuje więcej wiadomości naraz: wiersze, przyciski i pola są niższe.</translation>
    </message>
    <message>
      <source>Complained</source>
      <translation>Skarga</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Warunek</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>Łączenie…</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>Kontakt</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>Kontakty</translation>
    </message>
    <message>
      <source>Contradictory</source>
      <translation>Sprzeczne dane</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Skopiowano.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopiuj</translation>
    </message>
    <message>
      <source>Copy the command of step {title}</source>
      <translation>Kopiuj polecenie kroku {title}</translation>
    </message>
    <message>
      <source>Copy the whole line that begins with mailtracker: as the server printed it.</source>
      <translation>Należy skopiować cały wiersz zaczynający się od „mailtracker:”, tak jak wypisał go serwer.</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Popraw</translation>
    </message>
    <message>
      <source>Correct the address: this person has another now</source>
      <translation>Popraw adres: ta osoba ma teraz inny</translation>
    </message>
    <message>
      <source>Correct the file that MAILTRACKER_OAUTH names; resources/oauth.toml shows how.</source>
      <translation>Należy poprawić plik wskazany przez MAILTRACKER_OAUTH; wzorem jest resources/oauth.toml.</translation>
    </message>
    <message>
      <source>Correct what this report is taken for</source>
      <translation>Popraw, za co uznano ten raport</translation>
    </message>
    <message>
      <source>Correct {table}, or unset it.</source>
      <translation>Należy poprawić {table} albo usunąć tę zmienną.</translation>
    </message>
    <message>
      <source>Count all domains again</source>
      <translation>Licz znowu wszystkie domeny</translation>
    </message>
    <message>
      <source>Counts openings and clicks by day. It cannot tell who read.</source>
      <translation>Liczy otwarcia i kliknięcia według dni. Nie wskaże, kto czytał.</translation>
    </message>
    <message>
      <source>Crash log</source>
      <translation>Dziennik awarii</translation>
    </message>
    <message>
      <source>Crash reports</source>
      <translation>Raporty o awariach</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Utworzono</translation>
    </message>
    <message>
      <source>D&amp;one</source>
      <translation>Zała&amp;twione</translation>
    </message>
    <message>
      <source>DNS knows no mail server of it: the letter would bounce. Check the spelling.</source>
      <translation>DNS nie zna jej serwera poczty: wiadomość zostałaby odbita. Należy sprawdzić pisownię.</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Ciemny</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Dane</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Dzień</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Dni</translation>
    </message>
    <message>
      <source>Days without an opening</source>
      <translation>Dni bez otwarcia</translation>
    </message>
    <message>
      <source>December</source>
      <translation>grudnia</translation>
    </message>
    <message>
      <source>Deferred</source>
      <translation>Odroczono</translation>
    </message>
    <message>
      <source>Delayed</source>
      <translation>Opóźniono</translation>
    </message>
    <message>
      <source>Deleted unread</source>
      <translation>Usunięto bez przeczytania</translation>
    </message>
    <message>
      <source>Deleted: {what}.</source>
      <translation>Usunięto: {what}.</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>Doręczono</translation>
    </message>
    <message>
      <source>Delivered today</source>
      <translation>Doręczone dzisiaj</translation>
    </message>
    <message>
      <source>Deliveries</source>
      <translation>Doręczenia</translation>
    </message>
    <message>
      <source>Deliveries, bounces with the servers' answers, and reading: by day, by domain, and in charts.</source>
      <translation>Doręczenia, odbicia z odpowiedziami serwerów i odczyty: według dni, według domen i na wykresach.</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>Doręczenie</translation>
    </message>
    <message>
      <source>Delivery to {who} cannot be confirmed: {name} takes letters unreported.</source>
      <translation>Nie można potwierdzić doręczenia do {who}: {name} przyjmuje wiadomości bez raportów.</translation>
    </message>
    <message>
      <source>Density</source>
      <translation>Gęstość</translation>
    </message>
    <message>
      <source>Det&amp;ails</source>
      <translation>Szcze&amp;góły</translation>
    </message>
    <message>
      <source>Did my mail arrive, and was it read?</source>
      <translation>Czy moja wiadomość dotarła i czy ją przeczytano?</translation>
    </message>
    <message>
      <source>Did my mail arrive, and was it read? Evidence for every answer.</source>
      <translation>Czy moja wiadomość dotarła i czy ją przeczytano? Dowód na każdą odpowiedź.</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Odrzuć</translation>
    </message>
    <message>
      <source>Discard the letter?</source>
      <translation>Odrzucić wiadomość?</translation>
    </message>
    <message>
      <source>Discarding it cannot be undone.</source>
      <translation>Tego nie można cofnąć.</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Zamknij</translation>
    </message>
    <message>
      <source>Disposition</source>
      <translation>Sposób potraktowania</translation>
    </message>
    <message>
      <source>Do not install anything from there; ask whoever gave you MailTracker.</source>
      <translation>Niczego stamtąd nie instaluj; zapytaj tego, od kogo masz program MailTracker.</translation>
    </message>
    <message>
      <source>Do not s&amp;end</source>
      <translation>Ni&amp;e wysyłaj</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>Domena</translation>
    </message>
    <message>
      <source>Done so far</source>
      <translation>Wykonane dotąd</translation>
    </message>
    <message>
      <source>Drop a mail here, or paste its source.</source>
      <translation>Tu można upuścić wiadomość lub wkleić jej źródło.</translation>
    </message>
    <message>
      <source>Dropped</source>
      <translation>Nie wysłano</translation>
    </message>
    <message>
      <source>Each recipient counts on the day the letter was written, by what is known of them now.</source>
      <translation>Każdy odbiorca liczy się w dniu napisania wiadomości, według tego, co wiadomo o nim teraz.</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Kodowanie</translation>
    </message>
    <message>
      <source>End of the quiet hours</source>
      <translation>Koniec godzin ciszy</translation>
    </message>
    <message>
      <source>Enhanced status code</source>
      <translation>Rozszerzony kod stanu</translation>
    </message>
    <message>
      <source>Enter its current key.</source>
      <translation>Należy wpisać jego obecny klucz.</translation>
    </message>
    <message>
      <source>Enter or a double click counts only that one.</source>
      <translation>Enter lub dwukrotne kliknięcie liczy tylko ten wiersz.</translation>
    </message>
    <message>
      <source>Enter or a double click on a number shows who is behind it.</source>
      <translation>Enter lub dwukrotne kliknięcie liczby pokazuje, kto się za nią kryje.</translation>
    </message>
    <message>
      <source>Enter or a double click shows the letter in the main window.</source>
      <translation>Enter lub dwukrotne kliknięcie pokazuje wiadomość w głównym oknie.</translation>
    </message>
    <message>
      <source>Enter the account's password again.</source>
      <translation>Należy ponownie wpisać hasło do konta.</translation>
    </message>
    <message>
      <source>Enter the client id that {title} gives.</source>
      <translation>Należy wpisać identyfikator klienta, który podaje {title}.</translation>
    </message>
    <message>
      <source>Enter the server for reading, perhaps {guess}.</source>
      <translation>Należy wpisać serwer odbioru, na przykład {guess}.</translation>
    </message>
    <message>
      <source>Enter the server for sending, perhaps {guess}.</source>
      <translation>Należy wpisać serwer wysyłania, na przykład {guess}.</translation>
    </message>
    <message>
      <source>Enter them yourself; your provider's help pages name them.</source>
      <translation>Należy wpisać je samodzielnie; podają je strony pomocy dostawcy.</translation>
    </message>
    <message>
      <source>Enter this code on the page, on this computer or any other. Waiting until you did…</source>
      <translation>Ten kod należy wpisać na stronie, na tym lub dowolnym innym komputerze. Oczekiwanie na wpisanie kodu…</translation>
    </message>
    <message>
      <source>Enter your mail address first.</source>
      <translation>Najpierw należy wpisać adres e-mail.</translation>
    </message>
    <message>
      <source>Enter your mail address.</source>
      <translation>Należy wpisać adres e-mail.</translation>
    </message>
    <message>
      <source>Envelope id</source>
      <translation>Identyfikator koperty</translation>
    </message>
    <message>
      <source>Every recipient gets a copy of their own.</source>
      <translation>Każdy odbiorca otrzymuje własną kopię.</translation>
    </message>
    <message>
      <source>Every report that came has its letter.</source>
      <translation>Każdy raport, który przyszedł, ma swoją wiadomość.</translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>Wszyscy</translation>
    </message>
    <message>
      <source>Everyone you write to stands here, and what became of it.</source>
      <translation>Tu są wszyscy adresaci i to, co stało się z wiadomościami do nich.</translation>
    </message>
    <message>
      <source>Everything stays on this computer. Receipts, openings and links are off until you choose them, for an account or for one letter, and each says what it tells of the reader.</source>
      <translation>Wszystko pozostaje na tym komputerze. Potwierdzenia, otwarcia i odnośniki są wyłączone, dopóki ich nie wybierzesz dla konta lub wiadomości, a przy każdym napisano, co zdradza o czytelniku.</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Wszędzie</translation>
    </message>
    <message>
      <source>Evidence pack (*.zip)</source>
      <translation>Zestaw dowodów (*.zip)</translation>
    </message>
    <message>
      <source>Expanded</source>
      <translation>Przekazano liście</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Eksport</translation>
    </message>
    <message>
      <source>Export all e&amp;vidence…</source>
      <translation>Eksportuj wszystkie &amp;dowody…</translation>
    </message>
    <message>
      <source>Export c&amp;ontacts…</source>
      <translation>Eksportuj k&amp;ontakty…</translation>
    </message>
    <message>
      <source>Export evidence &amp;pack…</source>
      <translation>Eksportuj &amp;zestaw dowodów…</translation>
    </message>
    <message>
      <source>Export takes them all.</source>
      <translation>Eksport obejmuje wszystkie.</translation>
    </message>
    <message>
      <source>Exported: {file}</source>
      <translation>Wyeksportowano: {file}</translation>
    </message>
    <message>
      <source>F&amp;ilter</source>
      <translation>F&amp;iltr</translation>
    </message>
    <message>
      <source>F&amp;rom</source>
      <translation>&amp;Od</translation>
    </message>
    <message>
      <source>F&amp;ull</source>
      <translation>&amp;Pełne</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Nie doręczono</translation>
    </message>
    <message>
      <source>Fastmail wants an app password: Settings › Privacy &amp; Security › App passwords.</source>
      <translation>Fastmail wymaga hasła do aplikacji: Settings › Privacy &amp; Security › App passwords.</translation>
    </message>
    <message>
      <source>February</source>
      <translation>lutego</translation>
    </message>
    <message>
      <source>Feedback type</source>
      <translation>Rodzaj zgłoszenia</translation>
    </message>
    <message>
      <source>Fields for the letter: {listed}</source>
      <translation>Pola do wiadomości: {listed}</translation>
    </message>
    <message>
      <source>Fill in To, Cc or Bcc.</source>
      <translation>Należy wypełnić pole Do, DW lub UDW.</translation>
    </message>
    <message>
      <source>Fill in and send</source>
      <translation>Wypełnij i wyślij</translation>
    </message>
    <message>
      <source>Fill it in, or leave it off.</source>
      <translation>Uzupełnij albo pozostaw wyłączone.</translation>
    </message>
    <message>
      <source>Find s&amp;ervers</source>
      <translation>Znajdź s&amp;erwery</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Pierwszy dzień</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Foldery</translation>
    </message>
    <message>
      <source>Follow letters written in &amp;other programs, by their copy in Sent</source>
      <translation>Śledź wiadomości z &amp;innych programów (kopie w Wysłanych)</translation>
    </message>
    <message numerus="yes">
      <source>Follow up: {who} and others</source>
      <translation>
        <numerusform>Ponowienie: {who}</numerusform>
        <numerusform>Ponowienie: {who} i inni</numerusform>
        <numerusform>Ponowienie: {who} i inni</numerusform>
      </translation>
    </message>
    <message>
      <source>Follow-up</source>
      <translation>Ponowienie</translation>
    </message>
    <message>
      <source>Follow-ups</source>
      <translation>Ponowienia</translation>
    </message>
    <message>
      <source>For a campaign. Bounces are counted by tag, and the list finds it.</source>
      <translation>Na potrzeby kampanii. Odbicia są liczone według etykiet, a lista je wyszukuje.</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Zapominanie</translation>
    </message>
    <message>
      <source>Forget it</source>
      <translation>Zapomnij</translation>
    </message>
    <message>
      <source>Forgotten is deleted, every day, and cannot be brought back; once a week the file is written anew, so that no trace stays. Your mailbox, backups and tracking servers elsewhere are not touched.</source>
      <translation>To, co zapomniane, jest codziennie usuwane i nie da się go przywrócić; raz w tygodniu plik jest zapisywany na nowo, aby nie pozostał żaden ślad. Twoja skrzynka, kopie zapasowe i serwery śledzenia gdzie indziej pozostają nietknięte.</translation>
    </message>
    <message>
      <source>Found by themselves</source>
      <translation>Znajdowane samoczynnie</translation>
    </message>
    <message>
      <source>Found by your address, or entered here.</source>
      <translation>Znajdowane na podstawie adresu albo wpisane tutaj.</translation>
    </message>
    <message>
      <source>Found {hosts}, by {source}.</source>
      <translation>Znaleziono: {hosts}. Źródło: {source}.</translation>
    </message>
    <message>
      <source>Free some space; nothing is lost, work goes on then.</source>
      <translation>Należy zwolnić miejsce; nic nie zginęło, praca zostanie potem wznowiona.</translation>
    </message>
    <message>
      <source>Free some.</source>
      <translation>Zwolnij trochę miejsca.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Od</translation>
    </message>
    <message>
      <source>From this day</source>
      <translation>Od tego dnia</translation>
    </message>
    <message>
      <source>From where and with which program somebody opened or clicked. That they did stays.</source>
      <translation>Skąd i jakim programem ktoś otworzył lub kliknął. Sam fakt pozostaje.</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Ogólne</translation>
    </message>
    <message>
      <source>Give &amp;up after</source>
      <translation>Rezygnu&amp;j po</translation>
    </message>
    <message>
      <source>Give a letter a tag while you write it: what became of it is counted here.</source>
      <translation>Nadaj wiadomości etykietę podczas pisania: tutaj policzone jest, co się z nią stało.</translation>
    </message>
    <message>
      <source>Give the passphrase.</source>
      <translation>Należy podać hasło główne.</translation>
    </message>
    <message>
      <source>Gmail loads images ahead of reading</source>
      <translation>Gmail wczytuje obrazy przed przeczytaniem</translation>
    </message>
    <message>
      <source>Gmail loads images through its proxy when a person opens the letter</source>
      <translation>Gmail wczytuje obrazy przez swój serwer pośredniczący, gdy człowiek otwiera wiadomość</translation>
    </message>
    <message>
      <source>Gmail wants an app password, not the one of your Google account; two-step verification must be on.</source>
      <translation>Gmail wymaga hasła do aplikacji, a nie hasła konta Google; weryfikacja dwuetapowa musi być włączona.</translation>
    </message>
    <message>
      <source>Gmail was taking samples of letters</source>
      <translation>Gmail pobierał próbki wiadomości</translation>
    </message>
    <message>
      <source>Gmail's image proxy loads at hand-off what nobody reads yet</source>
      <translation>serwer obrazów Gmaila wczytuje przy wysyłaniu to, czego nikt jeszcze nie czyta</translation>
    </message>
    <message>
      <source>Gmail, Yahoo and Microsoft refuse such mail or take it for spam. Ask who runs your domain.</source>
      <translation>Gmail, Yahoo i Microsoft odrzucają taką pocztę lub uznają ją za spam. Należy zapytać administratora domeny.</translation>
    </message>
    <message>
      <source>Go on sending</source>
      <translation>Wysyłaj dalej</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>Dobry</translation>
    </message>
    <message>
      <source>Half of them within {time}.</source>
      <translation>Połowa z nich w ciągu {time}.</translation>
    </message>
    <message>
      <source>Handed to your provider</source>
      <translation>Przekazano dostawcy</translation>
    </message>
    <message>
      <source>Handing the letter over…</source>
      <translation>Przekazywanie wiadomości…</translation>
    </message>
    <message>
      <source>Handing the letters over…</source>
      <translation>Przekazywanie wiadomości…</translation>
    </message>
    <message>
      <source>Hard</source>
      <translation>Twarde</translation>
    </message>
    <message>
      <source>Hard bounce</source>
      <translation>Twarde odbicie</translation>
    </message>
    <message>
      <source>Hard bounce: the address is not good</source>
      <translation>Twarde odbicie: adres jest niewłaściwy</translation>
    </message>
    <message>
      <source>Hard bounces</source>
      <translation>Twarde odbicia</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Zatrzymano</translation>
    </message>
    <message>
      <source>Hide the head of the copy</source>
      <translation>Ukryj nagłówek kopii</translation>
    </message>
    <message>
      <source>Hide the report</source>
      <translation>Ukryj raport</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historia</translation>
    </message>
    <message>
      <source>History: {span}</source>
      <translation>Historia: {span}</translation>
    </message>
    <message>
      <source>How facts are grouped</source>
      <translation>Jak grupowane są fakty</translation>
    </message>
    <message>
      <source>How far back the list goes</source>
      <translation>Jak daleko wstecz sięga lista</translation>
    </message>
    <message>
      <source>How many weekly backups are kept</source>
      <translation>Ile cotygodniowych kopii zachować</translation>
    </message>
    <message>
      <source>How much do you want to know?</source>
      <translation>Ile chcesz wiedzieć?</translation>
    </message>
    <message>
      <source>ISC</source>
      <translation>ISC</translation>
    </message>
    <message>
      <source>Icon and list only</source>
      <translation>Tylko ikona i lista</translation>
    </message>
    <message>
      <source>Icons: Lucide</source>
      <translation>Ikony: Lucide</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Import</translation>
    </message>
    <message numerus="yes">
      <source>In &amp;{n} days</source>
      <translation>
        <numerusform>Za &amp;{n} dzień</numerusform>
        <numerusform>Za &amp;{n} dni</numerusform>
        <numerusform>Za &amp;{n} dni</numerusform>
      </translation>
    </message>
    <message>
      <source>In detail</source>
      <translation>Szczegółowo</translation>
    </message>
    <message>
      <source>In one &amp;hour: {when}</source>
      <translation>Za &amp;godzinę: {when}</translation>
    </message>
    <message>
      <source>In the settings, {section} is no table.</source>
      <translation>W ustawieniach {section} nie jest tabelą.</translation>
    </message>
    <message>
      <source>Inactive</source>
      <translation>Nieaktywna</translation>
    </message>
    <message numerus="yes">
      <source>Inactive until {parts} are chosen.</source>
      <translation>
        <numerusform>Nieaktywna, dopóki nie wybrano: {parts}.</numerusform>
        <numerusform>Nieaktywna, dopóki nie wybrano: {parts}.</numerusform>
        <numerusform>Nieaktywna, dopóki nie wybrano: {parts}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Install that version, then restore. Nothing was changed.</source>
      <translation>Zainstaluj tamtą wersję, a potem przywróć. Nic nie zmieniono.</translation>
    </message>
    <message>
      <source>Install the newer version again; this one leaves the file untouched.</source>
      <translation>Należy ponownie zainstalować nowszą wersję; ta nie zmienia pliku.</translation>
    </message>
    <message>
      <source>Issued by: {name}</source>
      <translation>Wystawca: {name}</translation>
    </message>
    <message>
      <source>It answers: {points:.1f} points for a trial.</source>
      <translation>Odpowiada: {points:.1f} pkt za wiadomość próbną.</translation>
    </message>
    <message>
      <source>It could not be handed over within {hours} hours.</source>
      <translation>Nie udało się jej przekazać w ciągu {hours} godz.</translation>
    </message>
    <message>
      <source>It did not arrive, but the address may be good.</source>
      <translation>Nie dotarła, ale adres może być właściwy.</translation>
    </message>
    <message>
      <source>It did not arrive: it was taken for spam.</source>
      <translation>Nie dotarła: uznano ją za spam.</translation>
    </message>
    <message>
      <source>It did not arrive: the address is not good.</source>
      <translation>Nie dotarła: adres jest niewłaściwy.</translation>
    </message>
    <message>
      <source>It goes on sending and reading there. Letter › Quit ends it.</source>
      <translation>Dalej stamtąd wysyła i odbiera. Kończy je Wiadomość › Zakończ.</translation>
    </message>
    <message>
      <source>It has a field too many.</source>
      <translation>Ma o jedno pole za dużo.</translation>
    </message>
    <message>
      <source>It has no “{name}”, only {names}.</source>
      <translation>Brakuje w nim „{name}”, jest tylko: {names}.</translation>
    </message>
    <message>
      <source>It holds the keys your account needs: treat it like a password.</source>
      <translation>Zawiera klucze potrzebne kontu: należy go traktować jak hasło.</translation>
    </message>
    <message>
      <source>It is announced again.</source>
      <translation>Znów będą o niej powiadomienia.</translation>
    </message>
    <message>
      <source>It is being sent.</source>
      <translation>Trwa wysyłanie.</translation>
    </message>
    <message numerus="yes">
      <source>It is not sure whether {n:,} letters were sent</source>
      <translation>
        <numerusform>Nie wiadomo, czy wysłano {n:,} wiadomość</numerusform>
        <numerusform>Nie wiadomo, czy wysłano {n:,} wiadomości</numerusform>
        <numerusform>Nie wiadomo, czy wysłano {n:,} wiadomości</numerusform>
      </translation>
    </message>
    <message>
      <source>It is not sure whether {who} got your letter</source>
      <translation>Nie ma pewności, czy {who} ma wiadomość</translation>
    </message>
    <message>
      <source>It is on its way, or over.</source>
      <translation>Jest w drodze albo już po wszystkim.</translation>
    </message>
    <message>
      <source>It is still being tried.</source>
      <translation>Próby doręczenia nadal trwają.</translation>
    </message>
    <message>
      <source>It is stored here and will be sent.</source>
      <translation>Jest zapisana na tym komputerze i zostanie wysłana.</translation>
    </message>
    <message>
      <source>It is tried again later; check the network connection.</source>
      <translation>Później nastąpi kolejna próba; należy sprawdzić połączenie z siecią.</translation>
    </message>
    <message>
      <source>It is tried again more simply.</source>
      <translation>Nastąpi kolejna próba w prostszy sposób.</translation>
    </message>
    <message>
      <source>It is tried again.</source>
      <translation>Nastąpi kolejna próba.</translation>
    </message>
    <message>
      <source>It leaves when you release it.</source>
      <translation>Zostanie wysłana po zwolnieniu.</translation>
    </message>
    <message>
      <source>It was decided here not to send.</source>
      <translation>Zdecydowano tutaj, by jej nie wysyłać.</translation>
    </message>
    <message>
      <source>It was not done: MailTracker made a mistake.</source>
      <translation>Nie wykonano: w programie MailTracker wystąpił błąd.</translation>
    </message>
    <message>
      <source>It was taken for s&amp;pam</source>
      <translation>Uznano ją za s&amp;pam</translation>
    </message>
    <message>
      <source>It will be dropped.</source>
      <translation>Wiadomość nie zostanie tam wysłana.</translation>
    </message>
    <message>
      <source>It will be sent all the same.</source>
      <translation>Wiadomość zostanie mimo to wysłana.</translation>
    </message>
    <message>
      <source>It will be sent when its time comes.</source>
      <translation>Zostanie wysłana o swojej porze.</translation>
    </message>
    <message>
      <source>It works. Letters you send from now on point at this server.</source>
      <translation>Działa. Wysyłane odtąd wiadomości wskazują ten serwer.</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>Kursywa</translation>
    </message>
    <message>
      <source>Its account was removed before the letter could leave.</source>
      <translation>Jej konto usunięto, zanim mogła zostać wysłana.</translation>
    </message>
    <message>
      <source>Its first row names the columns.</source>
      <translation>Pierwszy wiersz zawiera nazwy kolumn.</translation>
    </message>
    <message>
      <source>Its letter was found in your Sent folder.</source>
      <translation>Wiadomość znaleziono w folderze Wysłane.</translation>
    </message>
    <message>
      <source>Its letters and what is known of them stay. Nothing more is sent or read.</source>
      <translation>Jego wiadomości i wszystko, co o nich wiadomo, pozostaną. Nic więcej nie będzie wysyłane ani odczytywane.</translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <source>January</source>
      <translation>stycznia</translation>
    </message>
    <message>
      <source>Judged</source>
      <translation>Oceniono</translation>
    </message>
    <message>
      <source>Judging all past reports…</source>
      <translation>Ocenianie wszystkich dawnych raportów…</translation>
    </message>
    <message>
      <source>July</source>
      <translation>lipca</translation>
    </message>
    <message>
      <source>June</source>
      <translation>czerwca</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Zachowaj</translation>
    </message>
    <message>
      <source>Keep everything</source>
      <translation>Zachowaj wszystko</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Zachowaj</translation>
    </message>
    <message>
      <source>Keep writing</source>
      <translation>Pisz dalej</translation>
    </message>
    <message>
      <source>Kept.</source>
      <translation>Zachowano.</translation>
    </message>
    <message>
      <source>Kept; type to change it</source>
      <translation>Zapisane; wpisz, aby zmienić</translation>
    </message>
    <message>
      <source>Known are: {names}.</source>
      <translation>Znani: {names}.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Język</translation>
    </message>
    <message>
      <source>Last 12 months</source>
      <translation>Ostatnie 12 miesięcy</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Ostatnie 30 dni</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Ostatnie 7 dni</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>Ostatnie 90 dni</translation>
    </message>
    <message>
      <source>Last attempt</source>
      <translation>Ostatnia próba</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Ostatni dzień</translation>
    </message>
    <message>
      <source>Last letter</source>
      <translation>Ostatnia</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>Poprzedni miesiąc</translation>
    </message>
    <message>
      <source>Last news</source>
      <translation>Ostatnio</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>Zostaw jak jest</translation>
    </message>
    <message>
      <source>Leave them out</source>
      <translation>Pomiń ich</translation>
    </message>
    <message>
      <source>Leaves</source>
      <translation>Wysyłka</translation>
    </message>
    <message numerus="yes">
      <source>Left out: {names}. Nothing arrives at these addresses.</source>
      <translation>
        <numerusform>Pominięto: {names}. Pod ten adres nic nie dociera.</numerusform>
        <numerusform>Pominięto: {names}. Pod te adresy nic nie dociera.</numerusform>
        <numerusform>Pominięto: {names}. Pod te adresy nic nie dociera.</numerusform>
      </translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Wiadomość</translation>
    </message>
    <message>
      <source>Letter &amp;beside the list</source>
      <translation>Wiadomość o&amp;bok listy</translation>
    </message>
    <message>
      <source>Letter be&amp;low the list</source>
      <translation>Wiadomość &amp;pod listą</translation>
    </message>
    <message>
      <source>Letter to many</source>
      <translation>Wysyłka do wielu</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Wiadomości</translation>
    </message>
    <message>
      <source>Letters are checked by {filter}</source>
      <translation>Wiadomości sprawdza {filter}</translation>
    </message>
    <message>
      <source>Letters are sent unchecked.</source>
      <translation>Wiadomości są wysyłane bez sprawdzania.</translation>
    </message>
    <message>
      <source>Letters behind the number</source>
      <translation>Wiadomości kryjące się za liczbą</translation>
    </message>
    <message>
      <source>Letters it would hit now</source>
      <translation>Wiadomości, których teraz dotyczy</translation>
    </message>
    <message>
      <source>Letters of the campaign</source>
      <translation>Wiadomości kampanii</translation>
    </message>
    <message>
      <source>Letters to everyone you know will be sent.</source>
      <translation>Wiadomości do wszystkich znanych osób będą wysyłane.</translation>
    </message>
    <message>
      <source>Letters to this address bounced hard since {since}{because}.</source>
      <translation>Wiadomości na ten adres odbijają się twardo od {since}{because}.</translation>
    </message>
    <message>
      <source>Letters wait until it has.</source>
      <translation>Wiadomości czekają na połączenie.</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencja</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Jasny</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Jasny lub ciemny</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>Limity</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>Odnośnik</translation>
    </message>
    <message>
      <source>Link (Ctrl+K)</source>
      <translation>Odnośnik (Ctrl+K)</translation>
    </message>
    <message>
      <source>Link fetched</source>
      <translation>Pobrano odnośnik</translation>
    </message>
    <message>
      <source>Link fetched by a machine</source>
      <translation>Odnośnik pobrany automatycznie</translation>
    </message>
    <message>
      <source>Link followed</source>
      <translation>Kliknięto odnośnik</translation>
    </message>
    <message>
      <source>Link to</source>
      <translation>Odnośnik do</translation>
    </message>
    <message>
      <source>Links lead through your tracking server. A person's click is good evidence; security gateways click as well.</source>
      <translation>Odnośniki prowadzą przez serwer śledzenia. Kliknięcie człowieka to dobry dowód; klikają jednak także bramy zabezpieczające.</translation>
    </message>
    <message>
      <source>Links left alone</source>
      <translation>Odnośniki bez śledzenia</translation>
    </message>
    <message numerus="yes">
      <source>Links of {n:,} letters were followed</source>
      <translation>
        <numerusform>Kliknięto odnośniki w {n:,} wiadomości</numerusform>
        <numerusform>Kliknięto odnośniki w {n:,} wiadomościach</numerusform>
        <numerusform>Kliknięto odnośniki w {n:,} wiadomościach</numerusform>
      </translation>
    </message>
    <message>
      <source>List of providers</source>
      <translation>Lista dostawców</translation>
    </message>
    <message>
      <source>List the accounts first.</source>
      <translation>Najpierw należy wyświetlić listę kont.</translation>
    </message>
    <message>
      <source>Loaded</source>
      <translation>Wczytano</translation>
    </message>
    <message>
      <source>Loaded by a machine</source>
      <translation>Wczytano automatycznie</translation>
    </message>
    <message>
      <source>Loaded by a machine only</source>
      <translation>Wczytano tylko automatycznie</translation>
    </message>
    <message>
      <source>Logged in as {user}.</source>
      <translation>Zalogowano jako {user}.</translation>
    </message>
    <message>
      <source>Look at its log.</source>
      <translation>Należy sprawdzić jego dziennik.</translation>
    </message>
    <message>
      <source>Look whether it runs, or change it in Tools › Settings.</source>
      <translation>Należy sprawdzić, czy działa, albo zmienić go: Narzędzia › Ustawienia.</translation>
    </message>
    <message>
      <source>Looking at all past reports…</source>
      <translation>Przeglądanie wszystkich dawnych raportów…</translation>
    </message>
    <message>
      <source>Looking for the servers of {domain}…</source>
      <translation>Szukanie serwerów domeny {domain}…</translation>
    </message>
    <message>
      <source>Looking through {name}…</source>
      <translation>Przeglądanie pliku {name}…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Szukanie…</translation>
    </message>
    <message>
      <source>MPL-2.0</source>
      <translation>MPL-2.0</translation>
    </message>
    <message>
      <source>Made out to: {name}</source>
      <translation>Wystawiony dla: {name}</translation>
    </message>
    <message>
      <source>Mail.ru wants a password for external applications, not your usual one.</source>
      <translation>Mail.ru wymaga hasła dla aplikacji zewnętrznych, a nie zwykłego hasła.</translation>
    </message>
    <message>
      <source>MailTracker is free software under the MIT licence. The parts it is made of:</source>
      <translation>MailTracker jest wolnym oprogramowaniem na licencji MIT. Składa się z części:</translation>
    </message>
    <message>
      <source>MailTracker made a mistake.</source>
      <translation>W programie MailTracker wystąpił błąd.</translation>
    </message>
    <message>
      <source>MailTracker made a mistake. A report is in {path}; nothing was sent anywhere.</source>
      <translation>W programie MailTracker wystąpił błąd. Raport zapisano w {path}; nigdzie go nie wysłano.</translation>
    </message>
    <message>
      <source>MailTracker must be running then, or it leaves at the next start.</source>
      <translation>MailTracker musi wtedy działać; inaczej wiadomość wyjdzie przy następnym uruchomieniu.</translation>
    </message>
    <message>
      <source>MailTracker on another computer</source>
      <translation>MailTracker na innym komputerze</translation>
    </message>
    <message>
      <source>MailTracker profile</source>
      <translation>Profil programu MailTracker</translation>
    </message>
    <message>
      <source>MailTracker sends through your own provider and reads the reports that come back. Name, address and password are enough.</source>
      <translation>MailTracker wysyła przez Twojego dostawcę i czyta raporty, które wracają. Wystarczą nazwa, adres i hasło.</translation>
    </message>
    <message>
      <source>MailTracker speaks it when it is started the next time.</source>
      <translation>MailTracker użyje go przy następnym uruchomieniu.</translation>
    </message>
    <message>
      <source>MailTracker {version} is out: {page}</source>
      <translation>Jest już MailTracker {version}: {page}</translation>
    </message>
    <message>
      <source>MailTracker {version} is the newest.</source>
      <translation>MailTracker {version} to najnowsza wersja.</translation>
    </message>
    <message>
      <source>MailTracker, {month}</source>
      <translation>MailTracker, {month}</translation>
    </message>
    <message>
      <source>Mails (*.eml *.mbox *.txt *.msg);;All files (*)</source>
      <translation>Wiadomości (*.eml *.mbox *.txt *.msg);;Wszystkie pliki (*)</translation>
    </message>
    <message>
      <source>Main window</source>
      <translation>Okno główne</translation>
    </message>
    <message>
      <source>Make room on its disk; pixels and links work all the same.</source>
      <translation>Należy zwolnić miejsce na jego dysku; piksele i odnośniki działają mimo to.</translation>
    </message>
    <message>
      <source>Make room there, or change the account's settings.</source>
      <translation>Należy zwolnić tam miejsce albo zmienić ustawienia konta.</translation>
    </message>
    <message>
      <source>Many programs show none until asked, and spam filters distrust a picture alone.</source>
      <translation>Wiele programów nie pokazuje obrazów bez pytania, a filtry spamu nie ufają samemu obrazowi.</translation>
    </message>
    <message>
      <source>March</source>
      <translation>marca</translation>
    </message>
    <message>
      <source>Mark reports a&amp;bout letters as read</source>
      <translation>Oznaczaj raporty o wiadomościach jako przeczyta&amp;ne</translation>
    </message>
    <message>
      <source>May</source>
      <translation>maja</translation>
    </message>
    <message>
      <source>Mend it, or move it away.</source>
      <translation>Popraw go albo przenieś.</translation>
    </message>
    <message>
      <source>Mend it; nothing was changed.</source>
      <translation>Popraw; nic nie zmieniono.</translation>
    </message>
    <message>
      <source>Mend or remove the row.</source>
      <translation>Należy poprawić lub usunąć ten wiersz.</translation>
    </message>
    <message>
      <source>Mend the file.</source>
      <translation>Popraw plik.</translation>
    </message>
    <message>
      <source>Microsoft 365 takes no passwords for reading mail, only its own login (OAuth2).</source>
      <translation>Microsoft 365 nie przyjmuje haseł do odczytu poczty, a tylko własne logowanie (OAuth2).</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Miesiąc</translation>
    </message>
    <message>
      <source>Monthly report</source>
      <translation>Raport miesięczny</translation>
    </message>
    <message>
      <source>Most opens by {who} will not show: {name} takes out tracking pixels.</source>
      <translation>Większości otwarć przez {who} nie będzie widać: {name} usuwa piksele śledzące.</translation>
    </message>
    <message>
      <source>Move reports &amp;to</source>
      <translation>Przenoś rapor&amp;ty do</translation>
    </message>
    <message>
      <source>Move reports to</source>
      <translation>Przenoś raporty do</translation>
    </message>
    <message>
      <source>Mute a reci&amp;pient</source>
      <translation>Wycisz od&amp;biorcę</translation>
    </message>
    <message>
      <source>Mute this letter</source>
      <translation>Wycisz tę wiadomość</translation>
    </message>
    <message>
      <source>Muted</source>
      <translation>Wyciszona</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nazwa</translation>
    </message>
    <message>
      <source>Name of the search</source>
      <translation>Nazwa wyszukiwania</translation>
    </message>
    <message>
      <source>Name of the template</source>
      <translation>Nazwa szablonu</translation>
    </message>
    <message>
      <source>Name or address of a recipient</source>
      <translation>Nazwa lub adres odbiorcy</translation>
    </message>
    <message>
      <source>Name, address and password are enough.</source>
      <translation>Wystarczą nazwa, adres i hasło.</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nigdy</translation>
    </message>
    <message>
      <source>New account</source>
      <translation>Nowe konto</translation>
    </message>
    <message>
      <source>New here: {what}. Passwords are entered in Accounts.</source>
      <translation>Nowe: {what}. Hasła wpisuje się w oknie Konta.</translation>
    </message>
    <message>
      <source>New letter</source>
      <translation>Nowa wiadomość</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>Nowa nazwa</translation>
    </message>
    <message>
      <source>Next row</source>
      <translation>Następny wiersz</translation>
    </message>
    <message>
      <source>No account yet</source>
      <translation>Nie ma jeszcze konta</translation>
    </message>
    <message>
      <source>No bounces</source>
      <translation>Brak odbić</translation>
    </message>
    <message>
      <source>No failure reported</source>
      <translation>Nie zgłoszono błędu</translation>
    </message>
    <message>
      <source>No letter chosen</source>
      <translation>Nie wybrano wiadomości</translation>
    </message>
    <message>
      <source>No letter holds these words.</source>
      <translation>Żadna wiadomość nie zawiera tych słów.</translation>
    </message>
    <message>
      <source>No letter is of this kind and has a word that begins so.</source>
      <translation>Żadna wiadomość tego rodzaju nie ma słowa, które tak się zaczyna.</translation>
    </message>
    <message>
      <source>No letter yet</source>
      <translation>Jeszcze żadnej wiadomości</translation>
    </message>
    <message>
      <source>No letters in this period</source>
      <translation>Brak wiadomości w tym okresie</translation>
    </message>
    <message>
      <source>No letters yet</source>
      <translation>Nie ma jeszcze wiadomości</translation>
    </message>
    <message>
      <source>No limit</source>
      <translation>Bez limitu</translation>
    </message>
    <message>
      <source>No login is wanted.</source>
      <translation>Logowanie nie jest wymagane.</translation>
    </message>
    <message>
      <source>No mistake was made so far.</source>
      <translation>Dotąd nie było żadnego błędu.</translation>
    </message>
    <message>
      <source>No name and no address holds these words.</source>
      <translation>Żadna nazwa ani adres nie zawiera tych słów.</translation>
    </message>
    <message>
      <source>No read receipt will come from {who}: {name} answers no such requests.</source>
      <translation>Potwierdzenie przeczytania od {who} nie nadejdzie: {name} nie odpowiada na takie prośby.</translation>
    </message>
    <message>
      <source>No read receipt; more is not known</source>
      <translation>Bez potwierdzenia przeczytania; nic więcej nie wiadomo</translation>
    </message>
    <message>
      <source>No report: {why}.</source>
      <translation>Brak raportu: {why}.</translation>
    </message>
    <message>
      <source>No server called {host} was found.</source>
      <translation>Nie znaleziono serwera o nazwie {host}.</translation>
    </message>
    <message>
      <source>No server is set, so reports and replies are not read.</source>
      <translation>Nie ustawiono serwera, więc raporty i odpowiedzi nie są odczytywane.</translation>
    </message>
    <message>
      <source>No tags yet</source>
      <translation>Nie ma jeszcze etykiet</translation>
    </message>
    <message>
      <source>Nobody chosen</source>
      <translation>Nie wybrano nikogo</translation>
    </message>
    <message>
      <source>Nobody is blocked</source>
      <translation>Nikt nie jest zablokowany</translation>
    </message>
    <message>
      <source>Nobody now. Letters from before it was turned on are left alone.</source>
      <translation>Teraz nikogo. Wiadomości sprzed włączenia są pomijane.</translation>
    </message>
    <message>
      <source>Nobody signed in with {title} in time.</source>
      <translation>Nikt nie zalogował się w {title} na czas.</translation>
    </message>
    <message>
      <source>Nobody yet</source>
      <translation>Jeszcze nikogo</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Brak</translation>
    </message>
    <message>
      <source>None is known.</source>
      <translation>Żadne nie jest znane.</translation>
    </message>
    <message>
      <source>None, this computer only</source>
      <translation>Brak, tylko ten komputer</translation>
    </message>
    <message>
      <source>Not at all</source>
      <translation>Wcale</translation>
    </message>
    <message>
      <source>Not delivered to {who}</source>
      <translation>Nie doręczono: {who}</translation>
    </message>
    <message>
      <source>Not opened</source>
      <translation>Nieotwarte</translation>
    </message>
    <message>
      <source>Not opened after</source>
      <translation>Nieotwarte po</translation>
    </message>
    <message>
      <source>Not sent to {who}</source>
      <translation>Nie wysłano: {who}</translation>
    </message>
    <message>
      <source>Not signed in yet.</source>
      <translation>Jeszcze nie zalogowano.</translation>
    </message>
    <message>
      <source>Not told</source>
      <translation>Nie podano</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nic</translation>
    </message>
    <message>
      <source>Nothing about a letter of yours</source>
      <translation>Nic o wysłanej wiadomości</translation>
    </message>
    <message>
      <source>Nothing came back.</source>
      <translation>Nic nie wróciło.</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nic nie znaleziono</translation>
    </message>
    <message>
      <source>Nothing has happened yet</source>
      <translation>Jeszcze nic się nie zdarzyło</translation>
    </message>
    <message>
      <source>Nothing in this period.</source>
      <translation>Nic w tym okresie.</translation>
    </message>
    <message>
      <source>Nothing is changed there but what you choose here.</source>
      <translation>Zmieniane jest tam tylko to, co wybrano tutaj.</translation>
    </message>
    <message>
      <source>Nothing is known against this address.</source>
      <translation>Nic nie przemawia przeciwko temu adresowi.</translation>
    </message>
    <message>
      <source>Nothing is put aside.</source>
      <translation>Niczego nie odłożono.</translation>
    </message>
    <message>
      <source>Nothing is sent by itself: a follow-up waits for you.</source>
      <translation>Nic nie jest wysyłane samo: ponowienie czeka na Ciebie.</translation>
    </message>
    <message>
      <source>Nothing is that old yet; it will be forgotten when it is. Go on?</source>
      <translation>Nic nie jest jeszcze tak stare; zostanie zapomniane, gdy będzie. Kontynuować?</translation>
    </message>
    <message>
      <source>Nothing is tracked until you choose it, for an account or a letter. The account says how much is kept of an opening or a click; this is what new accounts begin with.</source>
      <translation>Nic nie jest śledzone, dopóki tego nie wybierzesz dla konta lub wiadomości. Konto określa, ile zachować z otwarcia lub kliknięcia; od tego zaczynają nowe konta.</translation>
    </message>
    <message>
      <source>Nothing known</source>
      <translation>Brak danych</translation>
    </message>
    <message>
      <source>Nothing more is announced of it.</source>
      <translation>Nie będzie więcej powiadomień o tej wiadomości.</translation>
    </message>
    <message>
      <source>Nothing sent to anyone came back.</source>
      <translation>Nic nie zostało zwrócone.</translation>
    </message>
    <message>
      <source>Nothing tells whether it was read.</source>
      <translation>Nic nie wskazuje, czy ją przeczytano.</translation>
    </message>
    <message>
      <source>Nothing to show in this period.</source>
      <translation>W tym okresie nie ma czego pokazać.</translation>
    </message>
    <message>
      <source>Nothing would change.</source>
      <translation>Nic by się nie zmieniło.</translation>
    </message>
    <message>
      <source>Nothing yet. Turn a follow-up on and save it.</source>
      <translation>Jeszcze nic. Włącz ponowienie i zapisz je.</translation>
    </message>
    <message>
      <source>Nothing.</source>
      <translation>Nic.</translation>
    </message>
    <message>
      <source>Notifications</source>
      <translation>Powiadomienia</translation>
    </message>
    <message>
      <source>Notify</source>
      <translation>Powiadom</translation>
    </message>
    <message>
      <source>November</source>
      <translation>listopada</translation>
    </message>
    <message>
      <source>Now this is deleted: {what}. Go on?</source>
      <translation>Teraz zostanie usunięte: {what}. Kontynuować?</translation>
    </message>
    <message>
      <source>Numbered list</source>
      <translation>Lista numerowana</translation>
    </message>
    <message>
      <source>Numbers by account, domain, tag</source>
      <translation>Liczby według konta, domeny, etykiety</translation>
    </message>
    <message>
      <source>Objected</source>
      <translation>Zgłoszono sprzeciw</translation>
    </message>
    <message>
      <source>Objects to tracking</source>
      <translation>Sprzeciw wobec śledzenia</translation>
    </message>
    <message>
      <source>October</source>
      <translation>października</translation>
    </message>
    <message>
      <source>Of a &amp;hit, keep</source>
      <translation>Z od&amp;czytu zachowaj</translation>
    </message>
    <message>
      <source>Of a hit, keep</source>
      <translation>O otwarciach zapisuj</translation>
    </message>
    <message>
      <source>Of&amp;f</source>
      <translation>&amp;Wyłączone</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>Wyłączone</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>Oferta</translation>
    </message>
    <message>
      <source>Office asked about the link before any browser did</source>
      <translation>Office zapytał o odnośnik, zanim zrobiła to jakakolwiek przeglądarka</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>Brak połączenia</translation>
    </message>
    <message>
      <source>Offline: {what}</source>
      <translation>Brak połączenia: {what}</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Włączone</translation>
    </message>
    <message>
      <source>On a &amp;date…</source>
      <translation>W &amp;dniu…</translation>
    </message>
    <message>
      <source>On {when}, {who} wrote:</source>
      <translation>{when} {who} pisze:</translation>
    </message>
    <message>
      <source>One certificate alone is accepted here.</source>
      <translation>Przyjmowany jest tu wyłącznie jeden certyfikat.</translation>
    </message>
    <message>
      <source>One file with everything: letters, what is known of them, rules, settings. Passwords in it are sealed, with a key that stays in this computer's keyring; all else can be read by whoever has the file. What you do meanwhile is no harm to it.</source>
      <translation>Jeden plik ze wszystkim: wiadomości, wiedza o nich, reguły, ustawienia. Hasła są w nim zapieczętowane kluczem, który pozostaje w bazie kluczy tego komputera; resztę może czytać każdy, kto ma plik. W trakcie można normalnie pracować.</translation>
    </message>
    <message>
      <source>Only if it gave one</source>
      <translation>Tylko jeśli go podano</translation>
    </message>
    <message>
      <source>Only letters with this tag</source>
      <translation>Tylko wiadomości z tą etykietą</translation>
    </message>
    <message>
      <source>Only machines loaded the pixels of the last {count} letters to {who}.</source>
      <translation>Piksele w ostatnich {count} wiadomościach do {who} wczytały wyłącznie automaty.</translation>
    </message>
    <message>
      <source>Only that somebody did, and on which day</source>
      <translation>Tylko to, że ktoś otworzył, i którego dnia</translation>
    </message>
    <message>
      <source>Only the first opening by {who} will show: {name} loads pictures once and keeps them.</source>
      <translation>Widać będzie tylko pierwsze otwarcie przez {who}: {name} wczytuje obrazy raz i przechowuje je.</translation>
    </message>
    <message>
      <source>Only {domain}: count all again</source>
      <translation>Tylko {domain}: licz znowu wszystko</translation>
    </message>
    <message>
      <source>Open a mail</source>
      <translation>Otwórz wiadomość</translation>
    </message>
    <message>
      <source>Open its &amp;page</source>
      <translation>Otwórz jego &amp;stronę</translation>
    </message>
    <message>
      <source>Open the window once, or run `mailtracker watch`: the file is brought up to date after a backup.</source>
      <translation>Należy raz otworzyć okno programu lub uruchomić „mailtracker watch”: plik zostanie zaktualizowany po wykonaniu kopii zapasowej.</translation>
    </message>
    <message>
      <source>Opened</source>
      <translation>Otwarto</translation>
    </message>
    <message>
      <source>Opened by a person</source>
      <translation>Otwarte przez człowieka</translation>
    </message>
    <message>
      <source>Opened by you</source>
      <translation>Otwarte przez nadawcę</translation>
    </message>
    <message>
      <source>Opens</source>
      <translation>Otwarcia</translation>
    </message>
    <message>
      <source>Opens and clicks are shown when it is back; nothing else is affected.</source>
      <translation>Otwarcia i kliknięcia pojawią się, gdy znów będzie dostępny; reszta działa bez zmian.</translation>
    </message>
    <message>
      <source>Opens and clicks need a server that recipients can reach. Out of the box it runs inside this program, and only this computer reaches it. Everything else works without: delivery, bounces, receipts, answers.</source>
      <translation>Otwarcia i kliknięcia wymagają serwera dostępnego dla odbiorców. Domyślnie działa on wewnątrz tego programu i jest dostępny tylko z tego komputera. Reszta działa bez niego: doręczenia, odbicia, potwierdzenia, odpowiedzi.</translation>
    </message>
    <message>
      <source>Opens by {who} are unreliable: {reader} loads pixels itself.</source>
      <translation>Otwarcia przez {who} są niewiarygodne: {reader} sam wczytuje piksele.</translation>
    </message>
    <message>
      <source>Opens by {who} may not show: {reader} loads no pictures until its reader wants them.</source>
      <translation>Otwarć przez {who} może nie być widać: {reader} nie wczytuje obrazów bez zgody czytającego.</translation>
    </message>
    <message>
      <source>Opens by {who} show no place and no program: {name} loads pictures for its readers.</source>
      <translation>Otwarcia przez {who} nie ujawniają miejsca ani programu: {name} wczytuje obrazy w imieniu czytających.</translation>
    </message>
    <message>
      <source>Optional</source>
      <translation>Nieobowiązkowe</translation>
    </message>
    <message>
      <source>Or choose Password, and make an app password at {page}.</source>
      <translation>Można też wybrać Hasło i utworzyć hasło do aplikacji na stronie {page}.</translation>
    </message>
    <message>
      <source>Original recipient</source>
      <translation>Pierwotny odbiorca</translation>
    </message>
    <message>
      <source>Outlook.com loads images through Microsoft's network</source>
      <translation>Outlook.com wczytuje obrazy przez sieć Microsoftu</translation>
    </message>
    <message>
      <source>Outlook.com takes no passwords from mail programs any more, only its own login (OAuth2).</source>
      <translation>Outlook.com nie przyjmuje już haseł od programów pocztowych, a tylko własne logowanie (OAuth2).</translation>
    </message>
    <message>
      <source>Over &amp;time</source>
      <translation>W &amp;czasie</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>Przegląd</translation>
    </message>
    <message>
      <source>P&amp;ause notifications until resumed</source>
      <translation>Wstrz&amp;ymaj powiadomienia do odwołania</translation>
    </message>
    <message>
      <source>PDF files (*.pdf)</source>
      <translation>Pliki PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PSF-2.0</source>
      <translation>PSF-2.0</translation>
    </message>
    <message>
      <source>Page {number} of {pages}</source>
      <translation>Strona {number} z {pages}</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Strony</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Część</translation>
    </message>
    <message>
      <source>Part it into several files.</source>
      <translation>Podziel go na kilka plików.</translation>
    </message>
    <message>
      <source>Parts and their licences</source>
      <translation>Części i ich licencje</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Hasło</translation>
    </message>
    <message>
      <source>Paste all of the line; it begins with “mailtracker:”.</source>
      <translation>Należy wkleić cały wiersz; zaczyna się od „mailtracker:”.</translation>
    </message>
    <message>
      <source>Paste all of the tracking server's line, or an address that begins with https://</source>
      <translation>Należy wkleić cały wiersz serwera śledzenia albo adres zaczynający się od https://</translation>
    </message>
    <message>
      <source>Paste the line it printed, or its https:// address</source>
      <translation>Wypisany przez niego wiersz albo adres https://</translation>
    </message>
    <message>
      <source>Pasted mail</source>
      <translation>Wklejona wiadomość</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Okres</translation>
    </message>
    <message>
      <source>Pictures ({kinds})</source>
      <translation>Obrazki ({kinds})</translation>
    </message>
    <message>
      <source>Picture…</source>
      <translation>Obrazek…</translation>
    </message>
    <message>
      <source>Pixel and led links were added for each recipient as it left.</source>
      <translation>Piksel i śledzone odnośniki dodano dla każdego odbiorcy przy wysyłaniu.</translation>
    </message>
    <message>
      <source>Placed</source>
      <translation>Przypisano</translation>
    </message>
    <message>
      <source>Points above which a letter is dropped</source>
      <translation>Punkty, powyżej których wiadomość nie jest wysyłana</translation>
    </message>
    <message>
      <source>Port {port} of this computer is taken, and the browser would come back there.</source>
      <translation>Port {port} tego komputera jest zajęty, a przeglądarka miała tam wrócić.</translation>
    </message>
    <message>
      <source>PostgreSQL needs asyncpg.</source>
      <translation>PostgreSQL wymaga asyncpg.</translation>
    </message>
    <message>
      <source>Postponed by your provider</source>
      <translation>Odroczono przez dostawcę</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Prywatność</translation>
    </message>
    <message>
      <source>Processing</source>
      <translation>Wysyłanie</translation>
    </message>
    <message>
      <source>Profiles (*.json)</source>
      <translation>Profile (*.json)</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Program</translation>
    </message>
    <message>
      <source>Programs may warn of that. Put words in the place of the address.</source>
      <translation>Programy mogą przed tym ostrzegać. Zamiast adresu warto wpisać słowa.</translation>
    </message>
    <message>
      <source>Proof</source>
      <translation>Dowód</translation>
    </message>
    <message>
      <source>Proton Mail is reached through Proton Mail Bridge on this computer: start it, and use the password it shows.</source>
      <translation>Proton Mail działa przez Proton Mail Bridge na tym komputerze: należy go uruchomić i użyć hasła, które pokazuje.</translation>
    </message>
    <message>
      <source>Put &amp;aside</source>
      <translation>&amp;Odłóż</translation>
    </message>
    <message>
      <source>Put a &amp;copy of what you send into Sent, without pixel and led links</source>
      <translation>Zapisuj w Wysłanych &amp;kopie bez elementów śledzących</translation>
    </message>
    <message>
      <source>Put aside: {count:,}</source>
      <translation>Odłożone: {count:,}</translation>
    </message>
    <message>
      <source>QQ wants an authorization code in place of your password; make one in its mail's settings.</source>
      <translation>QQ wymaga kodu autoryzacyjnego zamiast hasła; można go utworzyć w ustawieniach poczty.</translation>
    </message>
    <message>
      <source>Qt for Python</source>
      <translation>Qt for Python</translation>
    </message>
    <message>
      <source>Quiet at &amp;weekends</source>
      <translation>Cisza w &amp;weekendy</translation>
    </message>
    <message>
      <source>Quiet period</source>
      <translation>Czas ciszy</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Cytat</translation>
    </message>
    <message>
      <source>R&amp;eports' text</source>
      <translation>Treść &amp;raportów</translation>
    </message>
    <message>
      <source>Re&amp;mind me</source>
      <translation>Przypo&amp;mnij mi</translation>
    </message>
    <message>
      <source>Re&amp;move</source>
      <translation>&amp;Usuń</translation>
    </message>
    <message>
      <source>Read (receipt)</source>
      <translation>Odczyt potwierdzony</translation>
    </message>
    <message>
      <source>Read a&amp;gain</source>
      <translation>Wczytaj &amp;ponownie</translation>
    </message>
    <message>
      <source>Read recei&amp;pt</source>
      <translation>Po&amp;twierdzenie przeczytania</translation>
    </message>
    <message>
      <source>Read receipt: deleted</source>
      <translation>Potwierdzenie: usunięto</translation>
    </message>
    <message>
      <source>Read receipt: displayed</source>
      <translation>Potwierdzenie: wyświetlono</translation>
    </message>
    <message>
      <source>Read receipt: passed on</source>
      <translation>Potwierdzenie: przekazano dalej</translation>
    </message>
    <message>
      <source>Read receipt: processed</source>
      <translation>Potwierdzenie: przetworzono</translation>
    </message>
    <message>
      <source>Read receipt: refused</source>
      <translation>Potwierdzenie: odmowa</translation>
    </message>
    <message>
      <source>Readers</source>
      <translation>Czytelnicy</translation>
    </message>
    <message>
      <source>Readers pass over such mail, and spam filters distrust it.</source>
      <translation>Odbiorcy pomijają taką pocztę, a filtry spamu jej nie ufają.</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>Odczyt</translation>
    </message>
    <message>
      <source>Reading {folder}, {count:,} mails</source>
      <translation>Odczyt folderu {folder}, wiadomości: {count:,}</translation>
    </message>
    <message>
      <source>Ready to send</source>
      <translation>Gotowe do wysyłania</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Przyczyna</translation>
    </message>
    <message>
      <source>Receipt refused</source>
      <translation>Odmowa potwierdzenia</translation>
    </message>
    <message>
      <source>Receiving</source>
      <translation>Odbiór</translation>
    </message>
    <message>
      <source>Recipient</source>
      <translation>Odbiorca</translation>
    </message>
    <message>
      <source>Recipients</source>
      <translation>Odbiorcy</translation>
    </message>
    <message>
      <source>Recipients a &amp;day</source>
      <translation>Odbiorcy na &amp;dobę</translation>
    </message>
    <message>
      <source>Recipients a day</source>
      <translation>Odbiorcy na dobę</translation>
    </message>
    <message>
      <source>Recipients a min&amp;ute</source>
      <translation>Odbiorcy na min&amp;utę</translation>
    </message>
    <message>
      <source>Recipients a minute</source>
      <translation>Odbiorcy na minutę</translation>
    </message>
    <message>
      <source>Refused by your provider</source>
      <translation>Odrzucono przez dostawcę</translation>
    </message>
    <message>
      <source>Register MailTracker at {page} as a desktop program with the redirect address {redirect}, and enter the client id it gives.</source>
      <translation>Należy zarejestrować MailTracker na stronie {page} jako program na komputer z adresem przekierowania {redirect} i wpisać otrzymany identyfikator klienta.</translation>
    </message>
    <message>
      <source>Relayed</source>
      <translation>Przekazano dalej</translation>
    </message>
    <message>
      <source>Remind</source>
      <translation>Przypomnij</translation>
    </message>
    <message>
      <source>Remind me</source>
      <translation>Przypomnij mi</translation>
    </message>
    <message>
      <source>Remind me again in one day</source>
      <translation>Przypomnij mi znowu za dzień</translation>
    </message>
    <message numerus="yes">
      <source>Remind me in {n} days</source>
      <translation>
        <numerusform>Przypomnij mi za {n} dzień</numerusform>
        <numerusform>Przypomnij mi za {n} dni</numerusform>
        <numerusform>Przypomnij mi za {n} dni</numerusform>
      </translation>
    </message>
    <message>
      <source>Remind me on a date</source>
      <translation>Przypomnij mi w dniu</translation>
    </message>
    <message>
      <source>Reminder: {when}</source>
      <translation>Przypomnienie: {when}</translation>
    </message>
    <message>
      <source>Reminder: “{subject}”</source>
      <translation>Przypomnienie: „{subject}”</translation>
    </message>
    <message>
      <source>Remo&amp;ve</source>
      <translation>&amp;Usuń</translation>
    </message>
    <message>
      <source>Remo&amp;ve…</source>
      <translation>&amp;Usuń…</translation>
    </message>
    <message>
      <source>Remote host</source>
      <translation>Zdalny serwer</translation>
    </message>
    <message>
      <source>Remote server</source>
      <translation>Zdalny serwer</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Usuń</translation>
    </message>
    <message>
      <source>Remove a tag from the chosen letters</source>
      <translation>Usuń etykietę z zaznaczonych wiadomości</translation>
    </message>
    <message>
      <source>Remove it</source>
      <translation>Usuń</translation>
    </message>
    <message>
      <source>Remove it and try again.</source>
      <translation>Należy go usunąć i spróbować ponownie.</translation>
    </message>
    <message>
      <source>Remove the account?</source>
      <translation>Usunąć konto?</translation>
    </message>
    <message>
      <source>Remove {file}</source>
      <translation>Usuń {file}</translation>
    </message>
    <message>
      <source>Remove “{name}”?</source>
      <translation>Usunąć „{name}”?</translation>
    </message>
    <message>
      <source>Removed. What it did stays in the log.</source>
      <translation>Usunięto. To, co zrobiło, pozostaje w dzienniku.</translation>
    </message>
    <message>
      <source>Removed. What it made of past reports stays until they are judged again.</source>
      <translation>Usunięto. To, co reguła zrobiła z dawnymi raportami, pozostanie do ich ponownej oceny.</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Zmień nazwę</translation>
    </message>
    <message>
      <source>Rename one of them.</source>
      <translation>Zmień nazwę jednej z nich.</translation>
    </message>
    <message>
      <source>Replied</source>
      <translation>Odpowiedziano</translation>
    </message>
    <message>
      <source>Reply without it.</source>
      <translation>Należy odpowiedzieć bez niego.</translation>
    </message>
    <message>
      <source>Report for a &amp;month</source>
      <translation>Raport za &amp;miesiąc</translation>
    </message>
    <message>
      <source>Report for a month</source>
      <translation>Raport za miesiąc</translation>
    </message>
    <message>
      <source>Report for {month}</source>
      <translation>Raport za {month}</translation>
    </message>
    <message>
      <source>Report made</source>
      <translation>Raport utworzono</translation>
    </message>
    <message>
      <source>Report that is not understood</source>
      <translation>Niezrozumiały raport</translation>
    </message>
    <message>
      <source>Reported as spam</source>
      <translation>Zgłoszono jako spam</translation>
    </message>
    <message>
      <source>Reports without a letter</source>
      <translation>Raporty bez wiadomości</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Przywracanie</translation>
    </message>
    <message>
      <source>Retry window</source>
      <translation>Czas ponawiania prób</translation>
    </message>
    <message>
      <source>Roofs that bounced</source>
      <translation>Odbite dachy</translation>
    </message>
    <message>
      <source>Row before</source>
      <translation>Poprzedni wiersz</translation>
    </message>
    <message>
      <source>Row {number:,}</source>
      <translation>Wiersz {number:,}</translation>
    </message>
    <message>
      <source>Row {number}: {what}</source>
      <translation>Wiersz {number}: {what}</translation>
    </message>
    <message>
      <source>Row {row}: {address} is in row {what} too.</source>
      <translation>Wiersz {row}: {address} jest też w wierszu {what}.</translation>
    </message>
    <message>
      <source>Row {row}: {address}. {what}</source>
      <translation>Wiersz {row}: {address}. {what}</translation>
    </message>
    <message>
      <source>Row {row}: {what}</source>
      <translation>Wiersz {row}: {what}</translation>
    </message>
    <message>
      <source>Row {row}: “{what}” is empty for {address}.</source>
      <translation>Wiersz {row}: pole „{what}” jest puste dla {address}.</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Reguła</translation>
    </message>
    <message>
      <source>Rules, in the order in which they are asked</source>
      <translation>Reguły w kolejności sprawdzania</translation>
    </message>
    <message>
      <source>S&amp;how</source>
      <translation>Pok&amp;aż</translation>
    </message>
    <message>
      <source>S&amp;ign in…</source>
      <translation>Za&amp;loguj…</translation>
    </message>
    <message>
      <source>S&amp;kip rows with an empty field</source>
      <translation>P&amp;omiń wiersze z pustym polem</translation>
    </message>
    <message>
      <source>SHA-256 {pin}</source>
      <translation>SHA-256 {pin}</translation>
    </message>
    <message>
      <source>SMTP reply code</source>
      <translation>Kod odpowiedzi SMTP</translation>
    </message>
    <message>
      <source>Sa&amp;ve search…</source>
      <translation>Za&amp;pisz wyszukiwanie…</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Zapisz</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Zapisz raport</translation>
    </message>
    <message>
      <source>Saved as {path}.</source>
      <translation>Zapisano jako {path}.</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Zapisano.</translation>
    </message>
    <message>
      <source>Saved. New reports are judged by it.</source>
      <translation>Zapisano. Nowe raporty są oceniane według tej reguły.</translation>
    </message>
    <message>
      <source>Say first where to look, for which text, and what it means.</source>
      <translation>Najpierw należy podać, gdzie szukać, jakiego tekstu i co on oznacza.</translation>
    </message>
    <message>
      <source>Scheduled</source>
      <translation>Zaplanowano</translation>
    </message>
    <message>
      <source>Search letters</source>
      <translation>Szukaj wiadomości</translation>
    </message>
    <message>
      <source>Search name and address</source>
      <translation>Szukaj nazwy i adresu</translation>
    </message>
    <message>
      <source>Search subject, people, tags, replies</source>
      <translation>Szukaj tematu, osób, etykiet, odpowiedzi</translation>
    </message>
    <message>
      <source>Search subject, recipients and tags</source>
      <translation>Szukaj tematu, odbiorców i etykiet</translation>
    </message>
    <message>
      <source>Search subject, tag and recipients</source>
      <translation>Szukaj tematu, etykiety i odbiorców</translation>
    </message>
    <message>
      <source>Searches</source>
      <translation>Wyszukiwania</translation>
    </message>
    <message>
      <source>Seconds in which a letter can be taken back</source>
      <translation>Sekundy, w których można cofnąć wysłanie</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Część</translation>
    </message>
    <message>
      <source>Secur&amp;ity</source>
      <translation>Zabezpi&amp;eczenia</translation>
    </message>
    <message>
      <source>Securit&amp;y</source>
      <translation>Zabezpieczen&amp;ia</translation>
    </message>
    <message>
      <source>See its health page.</source>
      <translation>Więcej na jego stronie stanu.</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>Średnik</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Wyślij</translation>
    </message>
    <message>
      <source>Send &amp;later…</source>
      <translation>Wyślij &amp;później…</translation>
    </message>
    <message>
      <source>Send &amp;now</source>
      <translation>Wyślij &amp;teraz</translation>
    </message>
    <message>
      <source>Send (Ctrl+Enter)</source>
      <translation>Wyślij (Ctrl+Enter)</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Wyślij ponownie</translation>
    </message>
    <message>
      <source>Send an&amp;yway</source>
      <translation>Wyślij &amp;mimo to</translation>
    </message>
    <message>
      <source>Send anyway</source>
      <translation>Wyślij mimo to</translation>
    </message>
    <message>
      <source>Send as written</source>
      <translation>Wyślij tak, jak napisano</translation>
    </message>
    <message>
      <source>Send it again there.</source>
      <translation>Należy wysłać ją ponownie tam.</translation>
    </message>
    <message>
      <source>Send it anyway?</source>
      <translation>Wysłać mimo to?</translation>
    </message>
    <message>
      <source>Send me a &amp;report on the first of each month</source>
      <translation>Wysyłaj mi &amp;raport pierwszego dnia każdego miesiąca</translation>
    </message>
    <message>
      <source>Send the letter</source>
      <translation>Wyślij wiadomość</translation>
    </message>
    <message>
      <source>Send then</source>
      <translation>Wyślij wtedy</translation>
    </message>
    <message>
      <source>Send to &amp;failed recipients…</source>
      <translation>Wyślij do odbiorców &amp;nieudanych…</translation>
    </message>
    <message>
      <source>Send to a table</source>
      <translation>Wyślij do tabeli</translation>
    </message>
    <message>
      <source>Send to blocked addresses too</source>
      <translation>Wysyłaj także na zablokowane adresy</translation>
    </message>
    <message>
      <source>Send to everyone in a CSV file, each their own letter</source>
      <translation>Wyślij do wszystkich z pliku CSV, do każdego osobno</translation>
    </message>
    <message>
      <source>Send to them too</source>
      <translation>Wyślij też do nich</translation>
    </message>
    <message numerus="yes">
      <source>Send to {n:,}</source>
      <translation>
        <numerusform>Wyślij do {n:,} odbiorcy</numerusform>
        <numerusform>Wyślij do {n:,} odbiorców</numerusform>
        <numerusform>Wyślij do {n:,} odbiorców</numerusform>
      </translation>
    </message>
    <message>
      <source>Sending</source>
      <translation>Wysyłanie</translation>
    </message>
    <message>
      <source>Sending “{subject}”</source>
      <translation>Wysyłanie „{subject}”</translation>
    </message>
    <message numerus="yes">
      <source>Sending “{subject}” in {n} seconds</source>
      <translation>
        <numerusform>Wysłanie „{subject}” za {n} sekundę</numerusform>
        <numerusform>Wysłanie „{subject}” za {n} sekundy</numerusform>
        <numerusform>Wysłanie „{subject}” za {n} sekund</numerusform>
      </translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Wysłano</translation>
    </message>
    <message>
      <source>Sent by {who}, {when}</source>
      <translation>Wysłane przez: {who}, {when}</translation>
    </message>
    <message>
      <source>Separa&amp;tor</source>
      <translation>Separa&amp;tor</translation>
    </message>
    <message>
      <source>Separator</source>
      <translation>Separator</translation>
    </message>
    <message>
      <source>September</source>
      <translation>września</translation>
    </message>
    <message>
      <source>Ser&amp;ver and port</source>
      <translation>Serwer i p&amp;ort</translation>
    </message>
    <message>
      <source>Servers</source>
      <translation>Serwery</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ustawienia</translation>
    </message>
    <message>
      <source>Settings, accounts without their passwords, rules and your words on addresses: to begin on another computer. No letter is in it. What is imported is added; nothing is removed.</source>
      <translation>Ustawienia, konta bez haseł, reguły i Twoje uwagi o adresach: na początek na innym komputerze. Nie ma w nim wiadomości. To, co zaimportowano, jest dodawane; nic nie jest usuwane.</translation>
    </message>
    <message>
      <source>Sho&amp;w</source>
      <translation>Po&amp;każ</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Skróty klawiszowe</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Pokaż</translation>
    </message>
    <message>
      <source>Show a picture</source>
      <translation>Pokaż obrazek</translation>
    </message>
    <message>
      <source>Show a picture in the text</source>
      <translation>Pokaż obrazek w tekście</translation>
    </message>
    <message>
      <source>Show contact</source>
      <translation>Pokaż kontakt</translation>
    </message>
    <message>
      <source>Show contact: {who}</source>
      <translation>Pokaż kontakt: {who}</translation>
    </message>
    <message>
      <source>Show earlier bounces</source>
      <translation>Pokaż wcześniejsze odbicia</translation>
    </message>
    <message>
      <source>Show earlier facts</source>
      <translation>Pokaż wcześniejsze fakty</translation>
    </message>
    <message>
      <source>Show earlier of these</source>
      <translation>Pokaż wcześniejsze</translation>
    </message>
    <message>
      <source>Show more recipients</source>
      <translation>Pokaż więcej odbiorców</translation>
    </message>
    <message>
      <source>Show the head of the copy</source>
      <translation>Pokaż nagłówek kopii</translation>
    </message>
    <message>
      <source>Show the letter (double-click)</source>
      <translation>Pokaż wiadomość (dwukrotne kliknięcie)</translation>
    </message>
    <message>
      <source>Show the letter as &amp;sent</source>
      <translation>Pokaż wiadomość tak, jak ją wy&amp;słano</translation>
    </message>
    <message>
      <source>Show the letter that bounced, to {address}</source>
      <translation>Pokaż odbitą wiadomość do {address}</translation>
    </message>
    <message>
      <source>Show the report as it came</source>
      <translation>Pokaż oryginalny raport</translation>
    </message>
    <message>
      <source>Show where it leads</source>
      <translation>Pokaż, dokąd prowadzi</translation>
    </message>
    <message>
      <source>Sign in again in Tools › Accounts, as this user.</source>
      <translation>Należy zalogować się ponownie jako ten użytkownik: Narzędzia › Konta.</translation>
    </message>
    <message>
      <source>Sign in again in Tools › Accounts.</source>
      <translation>Należy zalogować się ponownie: Narzędzia › Konta.</translation>
    </message>
    <message>
      <source>Sign in again in Tools › Accounts; letters wait until then.</source>
      <translation>Należy zalogować się ponownie: Narzędzia › Konta; do tego czasu wiadomości czekają.</translation>
    </message>
    <message>
      <source>Sign in again; if this happens again, another program interferes.</source>
      <translation>Należy zalogować się ponownie; jeśli to się powtórzy, przeszkadza inny program.</translation>
    </message>
    <message>
      <source>Sign in in Tools › Accounts; letters wait until then.</source>
      <translation>Należy zalogować się: Narzędzia › Konta; do tego czasu wiadomości czekają.</translation>
    </message>
    <message>
      <source>Sign in with {title}</source>
      <translation>Logowanie przez {title}</translation>
    </message>
    <message>
      <source>Sign-in</source>
      <translation>Logowanie</translation>
    </message>
    <message>
      <source>Sign-in &amp;by</source>
      <translation>&amp;Logowanie</translation>
    </message>
    <message>
      <source>Signed in as {address}.</source>
      <translation>Zalogowano jako {address}.</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Od kiedy</translation>
    </message>
    <message>
      <source>So long the main window offers Undo: the letter opens again as you wrote it, and was not sent.</source>
      <translation>Tak długo główne okno pozwala cofnąć wysłanie: wiadomość otwiera się tak, jak ją napisano, i nie została wysłana.</translation>
    </message>
    <message>
      <source>Soft</source>
      <translation>Miękkie</translation>
    </message>
    <message>
      <source>Soft bounce</source>
      <translation>Miękkie odbicie</translation>
    </message>
    <message>
      <source>Soft bounce: the address may be good</source>
      <translation>Miękkie odbicie: adres może być właściwy</translation>
    </message>
    <message>
      <source>Soft bounces</source>
      <translation>Miękkie odbicia</translation>
    </message>
    <message>
      <source>Soft bounces in a row</source>
      <translation>Miękkie odbicia</translation>
    </message>
    <message>
      <source>Soft bounces in a row after which an address is given up</source>
      <translation>Kolejne miękkie odbicia, po których rezygnuje się z adresu</translation>
    </message>
    <message>
      <source>Soft bounces never stop letters. Addresses that do not exist still do.</source>
      <translation>Miękkie odbicia nigdy nie wstrzymują wiadomości. Nieistniejące adresy nadal je wstrzymują.</translation>
    </message>
    <message>
      <source>Some readers see that alone: look whether it can be understood.</source>
      <translation>Niektórzy zobaczą tylko ją: warto sprawdzić, czy jest zrozumiała.</translation>
    </message>
    <message>
      <source>Somebody</source>
      <translation>Ktoś</translation>
    </message>
    <message>
      <source>Somebody or something {did}; who cannot be told. It proves nothing.</source>
      <translation>{did}: nie wiadomo, czyje. Niczego to nie dowodzi.</translation>
    </message>
    <message>
      <source>Somebody replies</source>
      <translation>Ktoś odpowiada</translation>
    </message>
    <message>
      <source>Source of the letter</source>
      <translation>Źródło wiadomości</translation>
    </message>
    <message>
      <source>Spam</source>
      <translation>Spam</translation>
    </message>
    <message>
      <source>Spam bounce</source>
      <translation>Odbicie jako spam</translation>
    </message>
    <message>
      <source>Spam bounces</source>
      <translation>Odbicia jako spam</translation>
    </message>
    <message>
      <source>Spam check</source>
      <translation>Kontrola spamu</translation>
    </message>
    <message>
      <source>Spam filter</source>
      <translation>Filtr spamu</translation>
    </message>
    <message>
      <source>Spam filters count that against a letter.</source>
      <translation>Filtry spamu liczą to na niekorzyść wiadomości.</translation>
    </message>
    <message>
      <source>Spam filters distrust that, and many programs show no pictures until asked.</source>
      <translation>Filtry spamu temu nie ufają, a wiele programów nie pokazuje obrazów bez pytania.</translation>
    </message>
    <message>
      <source>Spring offer</source>
      <translation>Oferta wiosenna</translation>
    </message>
    <message>
      <source>Start &amp;minimised</source>
      <translation>Uruchamiaj &amp;zminimalizowany</translation>
    </message>
    <message>
      <source>Start MailTracker when I &amp;log in</source>
      <translation>Uruchamiaj MailTracker po &amp;zalogowaniu</translation>
    </message>
    <message>
      <source>Start and end</source>
      <translation>Start i koniec</translation>
    </message>
    <message>
      <source>Start the program again.</source>
      <translation>Należy ponownie uruchomić program.</translation>
    </message>
    <message>
      <source>Start without a passphrase (unset MAILTRACKER_PASSPHRASE).</source>
      <translation>Należy uruchomić program bez hasła głównego (usunąć zmienną MAILTRACKER_PASSPHRASE).</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Stan</translation>
    </message>
    <message>
      <source>Steps of the charts</source>
      <translation>Krok wykresów</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Temat</translation>
    </message>
    <message>
      <source>Subject: {subject}</source>
      <translation>Temat: {subject}</translation>
    </message>
    <message>
      <source>T&amp;ry on the bench</source>
      <translation>Sp&amp;rawdź reguły na tym raporcie</translation>
    </message>
    <message>
      <source>T-Online wants its e-mail password (E-Mail-Passwort), not the one of the website.</source>
      <translation>T-Online wymaga hasła do poczty (E-Mail-Passwort), a nie hasła do witryny.</translation>
    </message>
    <message>
      <source>Ta&amp;g</source>
      <translation>&amp;Etykieta</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tabulator</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabela (*.csv)</translation>
    </message>
    <message>
      <source>Tables (*.csv *.tsv *.txt)</source>
      <translation>Tabele (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Etykieta</translation>
    </message>
    <message>
      <source>Tag the chosen letters</source>
      <translation>Oznacz zaznaczone wiadomości etykietą</translation>
    </message>
    <message>
      <source>Tag to give</source>
      <translation>Etykieta do nadania</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Etykiety</translation>
    </message>
    <message>
      <source>Tags: {tags}</source>
      <translation>Etykiety: {tags}</translation>
    </message>
    <message>
      <source>Take back the last judging of past reports</source>
      <translation>Cofnij ostatnią ocenę dawnych raportów</translation>
    </message>
    <message>
      <source>Take back what you said of it</source>
      <translation>Cofnij swoją ocenę</translation>
    </message>
    <message>
      <source>Taken to be by: {whose}{rule}.</source>
      <translation>Rozpoznano: {whose}{rule}.</translation>
    </message>
    <message>
      <source>Taking back…</source>
      <translation>Cofanie…</translation>
    </message>
    <message>
      <source>Tell the recipients</source>
      <translation>Poinformuj odbiorców</translation>
    </message>
    <message>
      <source>Tells who opened and clicked. Machines open too, and silence proves nothing.</source>
      <translation>Mówi, kto otworzył i kliknął. Automaty też otwierają, a cisza niczego nie dowodzi.</translation>
    </message>
    <message>
      <source>Temp&amp;lates</source>
      <translation>Szab&amp;lony</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Szablony</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Sprawdź</translation>
    </message>
    <message>
      <source>Test bench</source>
      <translation>Stanowisko próbne</translation>
    </message>
    <message>
      <source>Test the connection in Accounts and look at the new one; ask the server's operator.</source>
      <translation>Należy sprawdzić połączenie w oknie Konta i obejrzeć nowy certyfikat oraz zapytać operatora serwera.</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Tekst</translation>
    </message>
    <message>
      <source>Text as it stands in the report</source>
      <translation>Tekst tak, jak stoi w raporcie</translation>
    </message>
    <message>
      <source>Text of the follow-up</source>
      <translation>Tekst ponowienia</translation>
    </message>
    <message>
      <source>Text of the letter</source>
      <translation>Treść wiadomości</translation>
    </message>
    <message>
      <source>That is how phishing looks: programs warn of it, and filters refuse it.</source>
      <translation>Tak wygląda wyłudzanie danych: programy przed tym ostrzegają, a filtry to odrzucają.</translation>
    </message>
    <message>
      <source>The answer that came back does not belong to this sign-in, so it was not used.</source>
      <translation>Otrzymana odpowiedź nie należy do tego logowania, więc nie została użyta.</translation>
    </message>
    <message>
      <source>The bounce counts again as the report itself says.</source>
      <translation>Odbicie znów liczy się tak, jak mówi sam raport.</translation>
    </message>
    <message>
      <source>The certificate of {host} {what}.</source>
      <translation>Certyfikat serwera {host} {what}.</translation>
    </message>
    <message>
      <source>The connection broke after the letter was handed over. It may have gone, so it is not sent again unless you say so.</source>
      <translation>Połączenie zerwało się po przekazaniu wiadomości. Mogła zostać wysłana, więc nie będzie wysyłana ponownie bez polecenia.</translation>
    </message>
    <message>
      <source>The connection broke after the letter was handed over; it may have gone.</source>
      <translation>Połączenie zerwało się po przekazaniu wiadomości; mogła zostać wysłana.</translation>
    </message>
    <message>
      <source>The connection broke while sending. It may have gone.</source>
      <translation>Połączenie zerwało się podczas wysyłania. Wiadomość mogła zostać wysłana.</translation>
    </message>
    <message>
      <source>The connection is encrypted (STARTTLS).</source>
      <translation>Połączenie jest szyfrowane (STARTTLS).</translation>
    </message>
    <message>
      <source>The connection is encrypted (TLS).</source>
      <translation>Połączenie jest szyfrowane (TLS).</translation>
    </message>
    <message>
      <source>The connection stays on this computer.</source>
      <translation>Połączenie pozostaje na tym komputerze.</translation>
    </message>
    <message>
      <source>The connection to {host} was lost ({error}).</source>
      <translation>Utracono połączenie z {host} ({error}).</translation>
    </message>
    <message>
      <source>The desktop's list of programs cannot be changed: {error}.</source>
      <translation>Nie można zmienić listy programów pulpitu: {error}.</translation>
    </message>
    <message>
      <source>The disk failed on {path}.</source>
      <translation>Błąd dysku przy {path}.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Dysk jest pełny.</translation>
    </message>
    <message>
      <source>The file is kept as it is. Restore a backup, or move it away.</source>
      <translation>Plik pozostaje bez zmian. Należy przywrócić kopię zapasową albo przenieść plik.</translation>
    </message>
    <message>
      <source>The file may have been forgotten.</source>
      <translation>Możliwe, że zapomniano o pliku.</translation>
    </message>
    <message>
      <source>The first clicks by {who} may be a machine's: {name} tries links.</source>
      <translation>Pierwsze kliknięcia przez {who} mogą pochodzić od automatu: {name} sprawdza odnośniki.</translation>
    </message>
    <message>
      <source>The first open by {who} may be a machine's: {name} examines letters on their way.</source>
      <translation>Pierwsze otwarcie przez {who} może pochodzić od automatu: {name} bada wiadomości po drodze.</translation>
    </message>
    <message>
      <source>The folder {folder} holds {mails:,} mails.</source>
      <translation>Folder {folder} zawiera wiadomości: {mails:,}.</translation>
    </message>
    <message>
      <source>The follow-up lacks {what}.</source>
      <translation>W ponowieniu brakuje: {what}.</translation>
    </message>
    <message>
      <source>The last {words} letters to this address bounced softly, since {since}.</source>
      <translation>Ostatnie wiadomości na ten adres (liczba: {words}) odbiły się miękko, od {since}.</translation>
    </message>
    <message>
      <source>The last {words} letters to {who} bounced, since {since}.</source>
      <translation>Ostatnie wiadomości do {who} (liczba: {words}) odbiły się, od {since}.</translation>
    </message>
    <message>
      <source>The latest {n} of {total:,}.</source>
      <translation>Ostatnie {n} z {total:,}.</translation>
    </message>
    <message>
      <source>The letter as it was sent</source>
      <translation>Wiadomość w postaci wysłanej</translation>
    </message>
    <message>
      <source>The letter did not arrive.</source>
      <translation>Wiadomość nie dotarła.</translation>
    </message>
    <message>
      <source>The letter for this row</source>
      <translation>Wiadomość dla tego wiersza</translation>
    </message>
    <message>
      <source>The letter has no plain text of its own; one is made of its HTML.</source>
      <translation>Wiadomość nie ma własnej wersji tekstowej; powstanie ona z HTML.</translation>
    </message>
    <message>
      <source>The letter has no recipient.</source>
      <translation>Wiadomość nie ma odbiorcy.</translation>
    </message>
    <message>
      <source>The letter has no recipient. Add one in the line “To”.</source>
      <translation>Wiadomość nie ma odbiorcy. Należy dodać go w polu „Do”.</translation>
    </message>
    <message>
      <source>The letter has no subject.</source>
      <translation>Wiadomość nie ma tematu.</translation>
    </message>
    <message>
      <source>The letter has not arrived yet and is still being tried.</source>
      <translation>Wiadomość jeszcze nie dotarła; próby doręczenia trwają.</translation>
    </message>
    <message>
      <source>The letter is empty.</source>
      <translation>Wiadomość jest pusta.</translation>
    </message>
    <message>
      <source>The letter is pictures more than words.</source>
      <translation>Wiadomość to bardziej obrazy niż słowa.</translation>
    </message>
    <message>
      <source>The letter is stored on this computer and will be sent when its time comes.</source>
      <translation>Wiadomość jest zapisana na tym komputerze i zostanie wysłana o swojej porze.</translation>
    </message>
    <message>
      <source>The letter is stored on this computer and will be sent.</source>
      <translation>Wiadomość jest zapisana na tym komputerze i zostanie wysłana.</translation>
    </message>
    <message>
      <source>The letter is {size} kB of HTML, and Gmail shows the first 102.</source>
      <translation>Wiadomość ma {size} kB HTML, a Gmail pokazuje pierwsze 102.</translation>
    </message>
    <message>
      <source>The letter says “{word}”, and nothing is attached.</source>
      <translation>W wiadomości jest słowo „{word}”, a nic nie załączono.</translation>
    </message>
    <message>
      <source>The letters and all that is known of them. Addresses that bounced, complained or unsubscribed stay blocked.</source>
      <translation>Wiadomości i wszystko, co o nich wiadomo. Adresy, które odbiły, złożyły skargę lub się wypisały, pozostają zablokowane.</translation>
    </message>
    <message>
      <source>The mailbox's host took the letter. That does not say whether it lies in the inbox or in the spam folder.</source>
      <translation>Wiadomość przyjął serwer skrzynki odbiorcy. Nie wiadomo, czy leży w odebranych, czy w spamie.</translation>
    </message>
    <message>
      <source>The mails that came back, word for word. What they prove stays.</source>
      <translation>Wiadomości, które wróciły, słowo w słowo. To, czego dowodzą, pozostaje.</translation>
    </message>
    <message>
      <source>The monthly report was not sent: {what}</source>
      <translation>Raportu miesięcznego nie wysłano: {what}</translation>
    </message>
    <message>
      <source>The passphrase is empty.</source>
      <translation>Hasło główne jest puste.</translation>
    </message>
    <message>
      <source>The passphrase is wrong.</source>
      <translation>Hasło główne jest nieprawidłowe.</translation>
    </message>
    <message>
      <source>The pixel cannot be loaded: {error}.</source>
      <translation>Nie można wczytać piksela: {error}.</translation>
    </message>
    <message>
      <source>The pixel of an earlier letter stands in this one.</source>
      <translation>Ta wiadomość zawiera piksel wcześniejszej wiadomości.</translation>
    </message>
    <message>
      <source>The program ended while the letter was being handed over.</source>
      <translation>Program zakończył działanie podczas przekazywania wiadomości.</translation>
    </message>
    <message>
      <source>The recipient confirmed that it was shown.</source>
      <translation>Odbiorca potwierdził, że ją wyświetlono.</translation>
    </message>
    <message>
      <source>The recipient refused to confirm. The letter is there.</source>
      <translation>Odbiorca odmówił potwierdzenia. Wiadomość dotarła.</translation>
    </message>
    <message>
      <source>The recipient reported the letter as spam.</source>
      <translation>Odbiorca zgłosił wiadomość jako spam.</translation>
    </message>
    <message>
      <source>The recipient wants no more mail.</source>
      <translation>Odbiorca nie chce więcej wiadomości.</translation>
    </message>
    <message>
      <source>The recipient wants no tracking.</source>
      <translation>Odbiorca nie chce śledzenia.</translation>
    </message>
    <message>
      <source>The recipient's mail program dealt with the letter by a rule.</source>
      <translation>Program pocztowy odbiorcy przetworzył wiadomość według reguły.</translation>
    </message>
    <message>
      <source>The recipient's mail program passed the letter on.</source>
      <translation>Program pocztowy odbiorcy przekazał wiadomość dalej.</translation>
    </message>
    <message>
      <source>The recipient's mail program says the letter was deleted, perhaps unread.</source>
      <translation>Program pocztowy odbiorcy podaje, że wiadomość usunięto, być może bez przeczytania.</translation>
    </message>
    <message>
      <source>The recipient's mail program says the letter was shown on a screen.</source>
      <translation>Program pocztowy odbiorcy podaje, że wiadomość wyświetlono na ekranie.</translation>
    </message>
    <message>
      <source>The recipient's provider loaded it ahead of any reading. The mailbox has the letter; nobody need have seen it.</source>
      <translation>Dostawca odbiorcy wczytał ją przed przeczytaniem. Wiadomość jest w skrzynce; nikt nie musiał jej widzieć.</translation>
    </message>
    <message>
      <source>The recipient's side has it.</source>
      <translation>Dotarła na serwer odbiorcy.</translation>
    </message>
    <message>
      <source>The reminder is done with</source>
      <translation>Przypomnienie załatwione</translation>
    </message>
    <message>
      <source>The reminder is done with.</source>
      <translation>Przypomnienie załatwione.</translation>
    </message>
    <message>
      <source>The report as it came</source>
      <translation>Oryginalny raport</translation>
    </message>
    <message>
      <source>The report cannot be removed: {why}.</source>
      <translation>Nie można usunąć raportu: {why}.</translation>
    </message>
    <message>
      <source>The report does not say</source>
      <translation>Raport tego nie podaje</translation>
    </message>
    <message>
      <source>The report is being made…</source>
      <translation>Raport powstaje…</translation>
    </message>
    <message>
      <source>The rest is hidden until it is asked for, and a pixel there is not loaded.</source>
      <translation>Reszta jest ukryta, dopóki odbiorca o nią nie poprosi, a umieszczony tam piksel nie jest wczytywany.</translation>
    </message>
    <message>
      <source>The right address</source>
      <translation>Właściwy adres</translation>
    </message>
    <message>
      <source>The sandbox</source>
      <translation>Piaskownica</translation>
    </message>
    <message>
      <source>The sandbox could not be started.</source>
      <translation>Nie udało się uruchomić piaskownicy.</translation>
    </message>
    <message>
      <source>The sandbox opens in a window of its own.</source>
      <translation>Piaskownica otwiera się w osobnym oknie.</translation>
    </message>
    <message>
      <source>The sender learns how many readers open this letter and follow its links, but not who. You can object here</source>
      <translation>Nadawca dowiaduje się, ilu czytelników otwiera tę wiadomość i klika jej odnośniki, ale nie którzy. Tutaj można wyrazić sprzeciw</translation>
    </message>
    <message>
      <source>The sender learns when you open this letter and which of its links you follow. You can object here</source>
      <translation>Nadawca dowiaduje się, kiedy otwierasz tę wiadomość i które jej odnośniki klikasz. Tutaj można wyrazić sprzeciw</translation>
    </message>
    <message>
      <source>The server keeps no hits at the moment.</source>
      <translation>Serwer nie zapisuje teraz otwarć ani kliknięć.</translation>
    </message>
    <message>
      <source>The server's line</source>
      <translation>Wiersz połączenia serwera</translation>
    </message>
    <message>
      <source>The server's words</source>
      <translation>Słowa serwera</translation>
    </message>
    <message>
      <source>The servers for {domain} were not found.</source>
      <translation>Nie znaleziono serwerów dla {domain}.</translation>
    </message>
    <message>
      <source>The sign-in has ended: sign in again.</source>
      <translation>Logowanie wygasło: należy zalogować się ponownie.</translation>
    </message>
    <message>
      <source>The subject has a line break or a control character in it.</source>
      <translation>W temacie jest podział wiersza lub znak sterujący.</translation>
    </message>
    <message>
      <source>The subject is written in capitals.</source>
      <translation>Temat jest napisany wielkimi literami.</translation>
    </message>
    <message>
      <source>The system keyring cannot be used.</source>
      <translation>Nie można użyć systemowej bazy kluczy.</translation>
    </message>
    <message>
      <source>The table has no rows.</source>
      <translation>Tabela nie ma wierszy.</translation>
    </message>
    <message>
      <source>The table of sign-in providers cannot be read ({error}).</source>
      <translation>Nie można odczytać tabeli dostawców logowania ({error}).</translation>
    </message>
    <message>
      <source>The tag “{tag}” is removed.</source>
      <translation>Etykietę „{tag}” usunięto.</translation>
    </message>
    <message>
      <source>The template has no name.</source>
      <translation>Szablon nie ma nazwy.</translation>
    </message>
    <message>
      <source>The tracking server cannot be reached: {what}.</source>
      <translation>Serwer śledzenia jest niedostępny: {what}.</translation>
    </message>
    <message>
      <source>The tracking server did not start.</source>
      <translation>Serwer śledzenia się nie uruchomił.</translation>
    </message>
    <message>
      <source>The tracking server keeps no hits: {trouble}. {lost} are lost.</source>
      <translation>Serwer śledzenia niczego nie zapisuje: {trouble}. Utracono: {lost}.</translation>
    </message>
    <message>
      <source>The tracking server refused the key.</source>
      <translation>Serwer śledzenia odrzucił klucz.</translation>
    </message>
    <message>
      <source>The tracking server's answer cannot be understood.</source>
      <translation>Odpowiedź serwera śledzenia jest niezrozumiała.</translation>
    </message>
    <message>
      <source>The tracking server's answer is too long.</source>
      <translation>Odpowiedź serwera śledzenia jest za długa.</translation>
    </message>
    <message>
      <source>The {n:,} with the most recipients.</source>
      <translation>{n:,} z największą liczbą odbiorców.</translation>
    </message>
    <message>
      <source>The {n} domains with the most recipients.</source>
      <translation>Domeny z największą liczbą odbiorców: {n}.</translation>
    </message>
    <message>
      <source>The {what} has a line break or a control character in it.</source>
      <translation>Znak nowego wiersza lub znak sterujący w polu: {what}.</translation>
    </message>
    <message>
      <source>Their address now</source>
      <translation>Obecny adres</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Motyw</translation>
    </message>
    <message>
      <source>There is news</source>
      <translation>Są nowości</translation>
    </message>
    <message>
      <source>There is no key under the usual names; your provider may use another.</source>
      <translation>Pod zwykłymi nazwami nie ma klucza; dostawca może używać innej.</translation>
    </message>
    <message>
      <source>There is no mail in it.</source>
      <translation>Nie ma w tym wiadomości.</translation>
    </message>
    <message>
      <source>There is no profile in {folder}.</source>
      <translation>W folderze {folder} nie ma profilu.</translation>
    </message>
    <message>
      <source>There is no room on the disk for what is in it.</source>
      <translation>Na dysku nie ma miejsca na jej zawartość.</translation>
    </message>
    <message>
      <source>There is no row {number}.</source>
      <translation>Nie ma wiersza {number}.</translation>
    </message>
    <message>
      <source>There is no sign-in provider called {name}.</source>
      <translation>Nie ma dostawcy logowania o nazwie {name}.</translation>
    </message>
    <message>
      <source>There is no such account.</source>
      <translation>Nie ma takiego konta.</translation>
    </message>
    <message>
      <source>There is no such bounce.</source>
      <translation>Nie ma takiego odbicia.</translation>
    </message>
    <message>
      <source>There is no such hit.</source>
      <translation>Nie ma takiego otwarcia ani kliknięcia.</translation>
    </message>
    <message>
      <source>There is no such letter or recipient.</source>
      <translation>Nie ma takiej wiadomości ani takiego odbiorcy.</translation>
    </message>
    <message>
      <source>There is no such letter.</source>
      <translation>Nie ma takiej wiadomości.</translation>
    </message>
    <message>
      <source>There is no such report.</source>
      <translation>Nie ma takiego raportu.</translation>
    </message>
    <message>
      <source>There is nothing to read without pictures.</source>
      <translation>Bez obrazów nie ma tu nic do przeczytania.</translation>
    </message>
    <message>
      <source>There is such a rule already.</source>
      <translation>Taka reguła już istnieje.</translation>
    </message>
    <message>
      <source>These reports came to your mailbox, but no letter sent from here fits them: it may have been sent by another program, or the report says too little.</source>
      <translation>Te raporty przyszły do skrzynki, ale nie pasuje do nich żadna wysłana stąd wiadomość: mógł ją wysłać inny program albo raport zawiera zbyt mało danych.</translation>
    </message>
    <message>
      <source>These reports you put aside. They are kept.</source>
      <translation>Te raporty odłożono. Są przechowywane.</translation>
    </message>
    <message>
      <source>They asked for no more mail on {since}.</source>
      <translation>Odbiorca poprosił o zaprzestanie wysyłki {since}.</translation>
    </message>
    <message>
      <source>They may get it twice.</source>
      <translation>Może dojść dwa razy.</translation>
    </message>
    <message>
      <source>They reported a letter of yours as spam on {since}.</source>
      <translation>Odbiorca zgłosił wiadomość jako spam {since}.</translation>
    </message>
    <message>
      <source>They stay where they arrive</source>
      <translation>Pozostają tam, gdzie przyszły</translation>
    </message>
    <message>
      <source>They would learn when your letter is read. Take the picture out.</source>
      <translation>Dowiedzą się, kiedy wiadomość jest czytana. Należy usunąć ten obraz.</translation>
    </message>
    <message>
      <source>This account has had all its keys.</source>
      <translation>To konto wyczerpało swoje klucze.</translation>
    </message>
    <message>
      <source>This account has no tracking address yet, so only readers on this computer can be seen.</source>
      <translation>To konto nie ma jeszcze adresu śledzenia, więc widać tylko czytelników na tym komputerze.</translation>
    </message>
    <message>
      <source>This account's setting keeps hits without names: Anonymous at most.</source>
      <translation>Ustawienie tego konta zachowuje odczyty bez nazwisk: najwyżej Anonimowo.</translation>
    </message>
    <message>
      <source>This account's setting keeps no hits, so it asks for receipts only.</source>
      <translation>Ustawienie tego konta nie zachowuje odczytów, więc prosi tylko o potwierdzenia.</translation>
    </message>
    <message>
      <source>This computer has no network connection to {host}.</source>
      <translation>Ten komputer nie ma połączenia sieciowego z {host}.</translation>
    </message>
    <message>
      <source>This desktop shows no tray now: closing the window ends MailTracker.</source>
      <translation>Ten pulpit nie pokazuje teraz zasobnika: zamknięcie okna kończy program.</translation>
    </message>
    <message>
      <source>This is a &amp;hard bounce</source>
      <translation>To &amp;twarde odbicie</translation>
    </message>
    <message>
      <source>This is a &amp;soft bounce</source>
      <translation>To &amp;miękkie odbicie</translation>
    </message>
    <message>
      <source>This is not a tracking server's connection line.</source>
      <translation>To nie jest wiersz połączenia serwera śledzenia.</translation>
    </message>
    <message>
      <source>This letter does not wait any more.</source>
      <translation>Ta wiadomość już nie czeka.</translation>
    </message>
    <message>
      <source>This letter has not been sent.</source>
      <translation>Ta wiadomość nie została wysłana.</translation>
    </message>
    <message>
      <source>This letter has not been sent. Send or discard it first.</source>
      <translation>Tej wiadomości nie wysłano. Najpierw ją wyślij lub odrzuć.</translation>
    </message>
    <message>
      <source>This letter was written in {origin}.</source>
      <translation>Tę wiadomość napisano w: {origin}.</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>Ten miesiąc</translation>
    </message>
    <message>
      <source>This profile is protected by a passphrase.</source>
      <translation>Ten profil jest chroniony hasłem głównym.</translation>
    </message>
    <message>
      <source>This profile is protected by the system keyring, not by a passphrase.</source>
      <translation>Ten profil jest chroniony systemową bazą kluczy, a nie hasłem głównym.</translation>
    </message>
    <message>
      <source>This row makes no letter.</source>
      <translation>Z tego wiersza nie powstaje wiadomość.</translation>
    </message>
    <message>
      <source>This sign-in was given up.</source>
      <translation>To logowanie zostało przerwane.</translation>
    </message>
    <message>
      <source>This system has no keyring. A passphrase protects your stored passwords:</source>
      <translation>Ten system nie ma bazy kluczy. Zapisane hasła chroni hasło główne:</translation>
    </message>
    <message>
      <source>This time is past. Choose a later one.</source>
      <translation>Ta pora już minęła. Należy wybrać późniejszą.</translation>
    </message>
    <message>
      <source>This was a person</source>
      <translation>To był człowiek</translation>
    </message>
    <message>
      <source>This was a robot</source>
      <translation>To był robot</translation>
    </message>
    <message>
      <source>This was me</source>
      <translation>To ja</translation>
    </message>
    <message>
      <source>Thunderbird's provider list</source>
      <translation>lista dostawców Thunderbirda</translation>
    </message>
    <message>
      <source>Time to the first open</source>
      <translation>Czas do pierwszego otwarcia</translation>
    </message>
    <message>
      <source>Times</source>
      <translation>Razy</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Do</translation>
    </message>
    <message>
      <source>To a ta&amp;ble…</source>
      <translation>Do ta&amp;beli…</translation>
    </message>
    <message>
      <source>To know</source>
      <translation>Warto wiedzieć</translation>
    </message>
    <message>
      <source>To/Cc/Bcc</source>
      <translation>Do/DW/UDW</translation>
    </message>
    <message>
      <source>To: {whom}</source>
      <translation>Do: {whom}</translation>
    </message>
    <message>
      <source>Tomorrow {time}</source>
      <translation>Jutro {time}</translation>
    </message>
    <message>
      <source>Toolbar</source>
      <translation>Pasek narzędzi</translation>
    </message>
    <message>
      <source>Trac&amp;king server</source>
      <translation>Serwer &amp;śledzenia</translation>
    </message>
    <message>
      <source>Tracking</source>
      <translation>Śledzenie</translation>
    </message>
    <message>
      <source>Tracking opens and clicks</source>
      <translation>Śledzenie otwarć i kliknięć</translation>
    </message>
    <message>
      <source>Tracking server</source>
      <translation>Serwer śledzenia</translation>
    </message>
    <message>
      <source>Tried until</source>
      <translation>Próby do</translation>
    </message>
    <message>
      <source>Trust it only if the server's operator confirms its SHA-256.</source>
      <translation>Można mu zaufać tylko wtedy, gdy operator serwera potwierdzi jego SHA-256.</translation>
    </message>
    <message>
      <source>Trust this certificate for {host} only</source>
      <translation>Zaufaj temu certyfikatowi tylko dla {host}</translation>
    </message>
    <message>
      <source>Try again later, or ask your provider.</source>
      <translation>Należy spróbować później albo zapytać dostawcę.</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>Spróbuj później.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>Należy spróbować ponownie.</translation>
    </message>
    <message>
      <source>Try on the test &amp;bench</source>
      <translation>&amp;Sprawdź reguły na tym raporcie</translation>
    </message>
    <message>
      <source>Try the rules, the one being written too, on all past reports</source>
      <translation>Wypróbuj reguły, także właśnie pisaną, na wszystkich dawnych raportach</translation>
    </message>
    <message>
      <source>Trying…</source>
      <translation>Sprawdzanie…</translation>
    </message>
    <message>
      <source>Two columns are called “{name}”.</source>
      <translation>Dwie kolumny nazywają się „{name}”.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Rodzaj</translation>
    </message>
    <message>
      <source>Type one.</source>
      <translation>Wpisz nazwę.</translation>
    </message>
    <message>
      <source>Underline</source>
      <translation>Podkreślenie</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Cofnij</translation>
    </message>
    <message>
      <source>Unicode (UTF-16)</source>
      <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
      <source>Unicode (UTF-16, big endian)</source>
      <translation>Unicode (UTF-16, big endian)</translation>
    </message>
    <message>
      <source>Unicode (UTF-16, little endian)</source>
      <translation>Unicode (UTF-16, little endian)</translation>
    </message>
    <message>
      <source>Unicode (UTF-8)</source>
      <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
      <source>Unlock it, or set a passphrase for this profile (MAILTRACKER_PASSPHRASE).</source>
      <translation>Należy ją odblokować albo ustawić hasło główne dla tego profilu (MAILTRACKER_PASSPHRASE).</translation>
    </message>
    <message>
      <source>Unmatched reports</source>
      <translation>Raporty bez wiadomości</translation>
    </message>
    <message>
      <source>Unsubscribed</source>
      <translation>Wypisano</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>Niepewne</translation>
    </message>
    <message>
      <source>Untick it if the old address is good after all.</source>
      <translation>Odznaczyć, jeśli stary adres jest jednak właściwy.</translation>
    </message>
    <message>
      <source>Untick it only if they changed their mind.</source>
      <translation>Odznaczyć tylko wtedy, gdy ta osoba zmieniła zdanie.</translation>
    </message>
    <message>
      <source>Untick it to write to this address again.</source>
      <translation>Odznaczyć, aby znów pisać na ten adres.</translation>
    </message>
    <message>
      <source>Untick it when the address is good again. Bounces count from then on.</source>
      <translation>Odznaczyć, gdy adres znów jest właściwy. Odbicia liczą się od tej chwili.</translation>
    </message>
    <message>
      <source>Up to this day</source>
      <translation>Do tego dnia</translation>
    </message>
    <message>
      <source>Use a &amp;code</source>
      <translation>Użyj &amp;kodu</translation>
    </message>
    <message>
      <source>Use another.</source>
      <translation>Należy użyć innego.</translation>
    </message>
    <message>
      <source>Use https.</source>
      <translation>Należy użyć https.</translation>
    </message>
    <message>
      <source>Use it</source>
      <translation>Użyj</translation>
    </message>
    <message>
      <source>Use the browser.</source>
      <translation>Należy użyć przeglądarki.</translation>
    </message>
    <message>
      <source>Use the new address</source>
      <translation>Użyj nowego adresu</translation>
    </message>
    <message>
      <source>Use the real address</source>
      <translation>Użyj prawdziwego adresu</translation>
    </message>
    <message>
      <source>Use {new} instead of {old}</source>
      <translation>Użyj {new} zamiast {old}</translation>
    </message>
    <message>
      <source>User na&amp;me</source>
      <translation>Nazwa użytk&amp;ownika</translation>
    </message>
    <message>
      <source>Valid: {begin} to {end}</source>
      <translation>Ważny: od {begin} do {end}</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Wersja</translation>
    </message>
    <message>
      <source>Vertical bar</source>
      <translation>Kreska pionowa</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>Widoki</translation>
    </message>
    <message>
      <source>Wait, or cancel it.</source>
      <translation>Poczekaj albo anuluj.</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Oczekiwanie</translation>
    </message>
    <message>
      <source>Waiting: {host} asks for fewer letters</source>
      <translation>Oczekiwanie: {host} prosi o mniej wiadomości</translation>
    </message>
    <message>
      <source>Watching for reports and replies</source>
      <translation>Wypatrywanie raportów i odpowiedzi</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Tydzień</translation>
    </message>
    <message>
      <source>Western (Windows-1252)</source>
      <translation>Zachodnioeuropejskie (Windows-1252)</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Co</translation>
    </message>
    <message>
      <source>What a field stands for is filled in for each recipient: {fields}</source>
      <translation>Pole jest wypełniane osobno dla każdego odbiorcy: {fields}</translation>
    </message>
    <message>
      <source>What can be known, and what cannot</source>
      <translation>Co można wiedzieć, a czego nie</translation>
    </message>
    <message>
      <source>What does it say, and was it hard or soft? It is read here and goes nowhere.</source>
      <translation>Co mówi i czy było twarde, czy miękkie? Czytane jest tutaj i nigdzie nie wychodzi.</translation>
    </message>
    <message>
      <source>What follow-ups did</source>
      <translation>Co zrobiły ponowienia</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Co się działo</translation>
    </message>
    <message>
      <source>What happened, newest first</source>
      <translation>Przebieg, od najnowszych</translation>
    </message>
    <message>
      <source>What has not left will never be sent. Cancel?</source>
      <translation>To, co jeszcze nie wyszło, nigdy nie zostanie wysłane. Anulować?</translation>
    </message>
    <message>
      <source>What is &amp;wrong</source>
      <translation>Co jest &amp;nie tak</translation>
    </message>
    <message>
      <source>What is done</source>
      <translation>Co robić</translation>
    </message>
    <message>
      <source>What is kept of a hit</source>
      <translation>Co jest zapisywane o otwarciu lub kliknięciu</translation>
    </message>
    <message>
      <source>What is more waits and says so. Each account's limits are changed in Accounts.</source>
      <translation>Nadmiar czeka i mówi o tym. Limity konta zmienia się w oknie Konta.</translation>
    </message>
    <message>
      <source>What is more waits here. Your provider's are known for many.</source>
      <translation>Nadmiar czeka tutaj. Limity wielu dostawców są znane.</translation>
    </message>
    <message>
      <source>What is off</source>
      <translation>Co jest wyłączone</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Co jest nie tak</translation>
    </message>
    <message>
      <source>What it proves</source>
      <translation>Czego dowodzi</translation>
    </message>
    <message>
      <source>What machines load is never told. In quiet times and during a pause, the icon in the tray and its list of recent events still know.</source>
      <translation>O tym, co wczytują automaty, nigdy nie ma powiadomień. W godzinach ciszy i podczas wstrzymania wiedzą o wszystkim ikona w zasobniku i jej lista ostatnich zdarzeń.</translation>
    </message>
    <message>
      <source>What new accounts keep of an opening or click</source>
      <translation>Ile nowe konta zachowują z otwarcia lub kliknięcia</translation>
    </message>
    <message>
      <source>What rules look at</source>
      <translation>Co badają reguły</translation>
    </message>
    <message>
      <source>What servers said, verbatim</source>
      <translation>Co powiedziały serwery, dosłownie</translation>
    </message>
    <message>
      <source>What shall stand in the fields?</source>
      <translation>Co wpisać w polach?</translation>
    </message>
    <message>
      <source>What the report says</source>
      <translation>Co mówi raport</translation>
    </message>
    <message>
      <source>What the update server says is not signed by the maker of this package.</source>
      <translation>To, co mówi serwer aktualizacji, nie jest podpisane przez twórcę tego pakietu.</translation>
    </message>
    <message>
      <source>What you said, newest first</source>
      <translation>Wpisane uwagi, od najnowszych</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Kiedy</translation>
    </message>
    <message>
      <source>When MailTracker makes a mistake, it writes down where, without addresses and passwords. Nothing is sent anywhere: copy a report if you want us to mend it.</source>
      <translation>Gdy MailTracker się pomyli, zapisuje gdzie, bez adresów i haseł. Nic nigdzie nie jest wysyłane: skopiuj raport, jeśli chcesz, abyśmy to naprawili.</translation>
    </message>
    <message>
      <source>When silence begins to mean something.</source>
      <translation>Kiedy cisza zaczyna coś znaczyć.</translation>
    </message>
    <message>
      <source>When the letter leaves</source>
      <translation>Kiedy wysłać wiadomość</translation>
    </message>
    <message>
      <source>When you are to be reminded</source>
      <translation>Kiedy przypomnieć</translation>
    </message>
    <message>
      <source>When you release it</source>
      <translation>Po zwolnieniu</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Gdzie</translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation>Gdzie to jest</translation>
    </message>
    <message>
      <source>Where openings and clicks are counted; recipients must reach it.</source>
      <translation>Gdzie liczone są otwarcia i kliknięcia; musi być dostępny dla odbiorców.</translation>
    </message>
    <message>
      <source>Whether mail of {domain} is signed (DKIM) is not known.</source>
      <translation>Nie wiadomo, czy poczta domeny {domain} jest podpisywana (DKIM).</translation>
    </message>
    <message>
      <source>Who and in which hour, as a number</source>
      <translation>Kto i o której godzinie, jako numer</translation>
    </message>
    <message>
      <source>Who reads this one would count as a reader of that.</source>
      <translation>Kto przeczyta tę, zostanie policzony jako czytelnik tamtej.</translation>
    </message>
    <message>
      <source>Who, when, with which program and from where</source>
      <translation>Kto, kiedy, jakim programem i skąd</translation>
    </message>
    <message>
      <source>Whose facts to show</source>
      <translation>Czyje fakty pokazać</translation>
    </message>
    <message>
      <source>Why letters bounced</source>
      <translation>Dlaczego wiadomości się odbiły</translation>
    </message>
    <message>
      <source>Why? You will see it whenever you write there.</source>
      <translation>Dlaczego? Będzie to widać przy każdym pisaniu na ten adres.</translation>
    </message>
    <message>
      <source>With containers, from MailTracker's source; Caddy fetches the certificate by itself. packaging/server/README.md tells how without containers.</source>
      <translation>W kontenerach, ze źródeł programu MailTracker; Caddy sam pobiera certyfikat. Sposób bez kontenerów opisuje packaging/server/README.md.</translation>
    </message>
    <message>
      <source>With what came later, the click of {moment} was taken to be by {whose}{rule}.</source>
      <translation>Na podstawie późniejszych danych kliknięcie z {moment} przypisano: {whose}{rule}.</translation>
    </message>
    <message>
      <source>With what came later, the opening of {moment} was taken to be by {whose}{rule}.</source>
      <translation>Na podstawie późniejszych danych otwarcie z {moment} przypisano: {whose}{rule}.</translation>
    </message>
    <message>
      <source>With what is known now, a rule takes a hit for another: {judgement}.</source>
      <translation>Na podstawie obecnej wiedzy reguła zmieniła ocenę: {judgement}.</translation>
    </message>
    <message>
      <source>Within an hour</source>
      <translation>W ciągu godziny</translation>
    </message>
    <message>
      <source>Without a rule, MailTracker reads every report itself.</source>
      <translation>Bez reguł MailTracker sam odczytuje każdy raport.</translation>
    </message>
    <message>
      <source>Without encryption the password and mails for {host} could be read on the way.</source>
      <translation>Bez szyfrowania hasło i wiadomości dla {host} można by odczytać po drodze.</translation>
    </message>
    <message>
      <source>Would hit these letters now</source>
      <translation>Teraz dotyczyłoby tych wiadomości</translation>
    </message>
    <message>
      <source>Write it as name@example.org.</source>
      <translation>Należy wpisać go w postaci nazwa@example.org.</translation>
    </message>
    <message>
      <source>Write it like ann@example.org.</source>
      <translation>Należy wpisać go w postaci anna@example.org.</translation>
    </message>
    <message>
      <source>Write it quietly</source>
      <translation>Zapisz małymi literami</translation>
    </message>
    <message>
      <source>Write one, and see here whether it arrived and was read, and how we know.</source>
      <translation>Po napisaniu pierwszej widać tu, czy dotarła i czy ją przeczytano oraz skąd to wiadomo.</translation>
    </message>
    <message>
      <source>Write one.</source>
      <translation>Napisz wiadomość.</translation>
    </message>
    <message>
      <source>Write one: what becomes of it is counted here.</source>
      <translation>Napisz wiadomość: tutaj policzone jest, co się z nią stanie.</translation>
    </message>
    <message>
      <source>Write the subject</source>
      <translation>Wpisz temat</translation>
    </message>
    <message>
      <source>Write what became of a letter on its copy in Sent, as key&amp;words</source>
      <translation>Zapisuj stan jako &amp;słowa kluczowe na kopii w Wysłanych</translation>
    </message>
    <message>
      <source>Writing a letter</source>
      <translation>Pisanie wiadomości</translation>
    </message>
    <message>
      <source>Writing {name}…</source>
      <translation>Zapisywanie pliku {name}…</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Napisano</translation>
    </message>
    <message>
      <source>Written by</source>
      <translation>Program</translation>
    </message>
    <message>
      <source>Written elsewhere: only the head of its copy was read.</source>
      <translation>Napisana gdzie indziej: odczytano tylko nagłówek jej kopii.</translation>
    </message>
    <message>
      <source>Written in</source>
      <translation>Napisano w</translation>
    </message>
    <message>
      <source>Written in {program}</source>
      <translation>Napisano w: {program}</translation>
    </message>
    <message>
      <source>Yahoo and AOL load images through their proxy at the first opening</source>
      <translation>Yahoo i AOL wczytują obrazy przez swój serwer pośredniczący przy pierwszym otwarciu</translation>
    </message>
    <message>
      <source>Yahoo wants an app password, not your usual one: Account security › Create app password.</source>
      <translation>Yahoo wymaga hasła do aplikacji, a nie zwykłego hasła: Bezpieczeństwo konta › Utwórz hasło do aplikacji.</translation>
    </message>
    <message>
      <source>Yandex wants an app password, and IMAP allowed in its mail's settings.</source>
      <translation>Yandex wymaga hasła do aplikacji i włączenia IMAP w ustawieniach poczty.</translation>
    </message>
    <message>
      <source>Yesterday {time}</source>
      <translation>Wczoraj {time}</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Dane nadawcy</translation>
    </message>
    <message>
      <source>You blocked the address</source>
      <translation>Zablokowano adres</translation>
    </message>
    <message>
      <source>You blocked this address on {since}{because}.</source>
      <translation>Adres zablokowano ręcznie {since}{because}.</translation>
    </message>
    <message>
      <source>You blocked {who} on {since}{because}.</source>
      <translation>Adres {who} zablokowano ręcznie {since}{because}.</translation>
    </message>
    <message>
      <source>You cancelled it before it left.</source>
      <translation>Anulowano przed wysłaniem.</translation>
    </message>
    <message>
      <source>You corrected the address to</source>
      <translation>Poprawiono adres na</translation>
    </message>
    <message>
      <source>You corrected this address to {words} on {since}.</source>
      <translation>Adres poprawiono na {words} {since}.</translation>
    </message>
    <message>
      <source>You judged a fact.</source>
      <translation>Oceniono fakt.</translation>
    </message>
    <message>
      <source>You put the report aside.</source>
      <translation>Raport odłożono.</translation>
    </message>
    <message>
      <source>You put the report back where it was found.</source>
      <translation>Raport przywrócono tam, gdzie go znaleziono.</translation>
    </message>
    <message>
      <source>You said of the click of {moment}: {whose}.</source>
      <translation>Wskazanie użytkownika dla kliknięcia z {moment}: {whose}.</translation>
    </message>
    <message>
      <source>You said of the opening of {moment}: {whose}.</source>
      <translation>Wskazanie użytkownika dla otwarcia z {moment}: {whose}.</translation>
    </message>
    <message>
      <source>You said that it is a {judgement} bounce.</source>
      <translation>Oznaczono jako odbicie ({judgement}).</translation>
    </message>
    <message>
      <source>You said that the address is good. What came before no longer counts</source>
      <translation>Oznaczono adres jako właściwy. To, co było wcześniej, już się nie liczy</translation>
    </message>
    <message>
      <source>You said that the report belongs to this letter.</source>
      <translation>Wskazano, że raport należy do tej wiadomości.</translation>
    </message>
    <message>
      <source>You said: {whose}.</source>
      <translation>Wskazanie użytkownika: {whose}.</translation>
    </message>
    <message>
      <source>You sign in as {address} on a page of {title}'s own, in your browser. MailTracker never sees the password; it is let in to send and to read mail, until you take that back there.</source>
      <translation>Logowanie jako {address} odbywa się na własnej stronie {title}, w przeglądarce. MailTracker nie zobaczy hasła; otrzyma prawo wysyłania i czytania poczty, dopóki nie zostanie tam odebrane.</translation>
    </message>
    <message>
      <source>You wanted to be reminded</source>
      <translation>Przypomnienie na Twoją prośbę</translation>
    </message>
    <message>
      <source>You wanted to be reminded of it</source>
      <translation>Czas na zamówione przypomnienie</translation>
    </message>
    <message>
      <source>You will be reminded on {when}.</source>
      <translation>Przypomnienie nastąpi: {when}.</translation>
    </message>
    <message>
      <source>You {did} yourself. It proves nothing.</source>
      <translation>{did} przez nadawcę. Niczego to nie dowodzi.</translation>
    </message>
    <message>
      <source>Your &amp;name</source>
      <translation>&amp;Nazwa nadawcy</translation>
    </message>
    <message>
      <source>Your browser has opened the page. Waiting for you to sign in there…</source>
      <translation>Strona została otwarta w przeglądarce. Oczekiwanie na zalogowanie…</translation>
    </message>
    <message>
      <source>Your mailbox</source>
      <translation>Skrzynka</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Nazwa nadawcy</translation>
    </message>
    <message>
      <source>Your own account</source>
      <translation>Twoje konto</translation>
    </message>
    <message>
      <source>Your own provider refused the letter. It was not sent.</source>
      <translation>Dostawca nadawcy odrzucił wiadomość. Nie została wysłana.</translation>
    </message>
    <message>
      <source>Your own provider took the letter. That does not prove that the recipient's server has it.</source>
      <translation>Dostawca nadawcy przyjął wiadomość. Nie dowodzi to, że dotarła na serwer odbiorcy.</translation>
    </message>
    <message>
      <source>Your provider asks to try again later.</source>
      <translation>Dostawca prosi o późniejszą próbę.</translation>
    </message>
    <message>
      <source>Your provider cannot confirm delivery: it offers no delivery reports.</source>
      <translation>Dostawca nie może potwierdzić doręczenia: nie oferuje raportów o doręczeniu.</translation>
    </message>
    <message>
      <source>Your provider did not take the letter yet. It will be tried again.</source>
      <translation>Dostawca jeszcze nie przyjął wiadomości. Nastąpi kolejna próba.</translation>
    </message>
    <message>
      <source>Your provider has it. No more is known yet.</source>
      <translation>Dostawca nadawcy ją przyjął. Nic więcej jeszcze nie wiadomo.</translation>
    </message>
    <message>
      <source>Your provider refused the letter.</source>
      <translation>Dostawca odrzucił wiadomość.</translation>
    </message>
    <message>
      <source>Your provider took it and nobody complained. That is all we know.</source>
      <translation>Dostawca ją przyjął i nikt nie zgłosił błędu. Tyle wiadomo.</translation>
    </message>
    <message>
      <source>Your provider took the letter.</source>
      <translation>Dostawca przyjął wiadomość.</translation>
    </message>
    <message>
      <source>Your rule makes it a {judgement} bounce: {rule}.</source>
      <translation>Według reguły to odbicie ({judgement}): {rule}.</translation>
    </message>
    <message>
      <source>Your rules are asked before MailTracker reads a report itself: hard ones first, then soft ones, then both. They speak of failures; a delay stays a delay.</source>
      <translation>Reguły są sprawdzane, zanim MailTracker sam odczyta raport: najpierw twarde, potem miękkie, potem oba. Dotyczą niepowodzeń; opóźnienie pozostaje opóźnieniem.</translation>
    </message>
    <message>
      <source>a chat program or a network made a preview</source>
      <translation>komunikator lub sieć społecznościowa utworzyła podgląd</translation>
    </message>
    <message>
      <source>a link was followed from Microsoft's own network</source>
      <translation>odnośnik kliknięto z własnej sieci Microsoftu</translation>
    </message>
    <message>
      <source>a machine, ahead of any reading</source>
      <translation>automat, przed przeczytaniem</translation>
    </message>
    <message>
      <source>a person</source>
      <translation>człowiek</translation>
    </message>
    <message>
      <source>a person, through an image proxy</source>
      <translation>człowiek, przez serwer pośredniczący obrazów</translation>
    </message>
    <message>
      <source>a robot</source>
      <translation>robot</translation>
    </message>
    <message>
      <source>address</source>
      <translation>adres</translation>
    </message>
    <message>
      <source>after </source>
      <translation>po </translation>
    </message>
    <message>
      <source>after {days} days</source>
      <translation>po {days} dniach</translation>
    </message>
    <message>
      <source>an address it does not name</source>
      <translation>adres, którego raport nie podaje</translation>
    </message>
    <message>
      <source>an image proxy follows no links for a reader</source>
      <translation>serwer pośredniczący obrazów nie otwiera odnośników za czytelnika</translation>
    </message>
    <message numerus="yes">
      <source>and {n:,} more</source>
      <translation>
        <numerusform>i jeszcze {n:,}</numerusform>
        <numerusform>i jeszcze {n:,}</numerusform>
        <numerusform>i jeszcze {n:,}</numerusform>
      </translation>
    </message>
    <message>
      <source>another network had asked for the same a moment before</source>
      <translation>chwilę wcześniej zapytała o to samo inna sieć</translation>
    </message>
    <message>
      <source>another program</source>
      <translation>inny program</translation>
    </message>
    <message>
      <source>any tag</source>
      <translation>dowolna etykieta</translation>
    </message>
    <message>
      <source>at</source>
      <translation>adres</translation>
    </message>
    <message>
      <source>at least {part}</source>
      <translation>co najmniej {part}</translation>
    </message>
    <message>
      <source>at least {part}; {n:,} more by machines</source>
      <translation>co najmniej {part}; {n:,} więcej przez automaty</translation>
    </message>
    <message>
      <source>at once</source>
      <translation>od razu</translation>
    </message>
    <message>
      <source>auth failure</source>
      <translation>nieudane uwierzytelnienie</translation>
    </message>
    <message>
      <source>bad reputation</source>
      <translation>zła reputacja</translation>
    </message>
    <message>
      <source>block the address</source>
      <translation>zablokuj adres</translation>
    </message>
    <message>
      <source>blocked</source>
      <translation>zablokowano</translation>
    </message>
    <message>
      <source>blocked by you on {since}</source>
      <translation>zablokowany przez Ciebie: {since}</translation>
    </message>
    <message>
      <source>both</source>
      <translation>oba</translation>
    </message>
    <message>
      <source>bounced</source>
      <translation>odbite</translation>
    </message>
    <message>
      <source>bounced on {since}</source>
      <translation>odbicie: {since}</translation>
    </message>
    <message>
      <source>bounced softly</source>
      <translation>miękkie odbicie</translation>
    </message>
    <message>
      <source>bounced softly since {since}</source>
      <translation>miękkie odbicia od {since}</translation>
    </message>
    <message>
      <source>cannot be trusted ({reason})</source>
      <translation>nie budzi zaufania ({reason})</translation>
    </message>
    <message>
      <source>cannot sign anybody in at the moment</source>
      <translation>nie może teraz nikogo zalogować</translation>
    </message>
    <message>
      <source>comes from an authority this computer does not know</source>
      <translation>pochodzi od urzędu nieznanego temu komputerowi</translation>
    </message>
    <message>
      <source>contacts</source>
      <translation>kontakty</translation>
    </message>
    <message>
      <source>contains</source>
      <translation>zawiera</translation>
    </message>
    <message>
      <source>content error</source>
      <translation>niedozwolona treść</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>dd.MM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>dd.MM.yyyy</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy  HH:mm</source>
      <translation>ddd dd.MM.yyyy  HH:mm</translation>
    </message>
    <message>
      <source>dddd, d MMMM yyyy</source>
      <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
      <source>deferred</source>
      <translation>odroczone</translation>
    </message>
    <message>
      <source>delivered</source>
      <translation>doręczone</translation>
    </message>
    <message>
      <source>delivered and not opened</source>
      <translation>doręczono i nie otwarto</translation>
    </message>
    <message>
      <source>delivery report</source>
      <translation>raport o doręczeniu</translation>
    </message>
    <message>
      <source>does not know this program</source>
      <translation>nie zna tego programu</translation>
    </message>
    <message>
      <source>does not let this program sign in like this</source>
      <translation>nie pozwala temu programowi logować się w ten sposób</translation>
    </message>
    <message>
      <source>does not sign in ({error})</source>
      <translation>nie loguje ({error})</translation>
    </message>
    <message>
      <source>drop above</source>
      <translation>próg</translation>
    </message>
    <message>
      <source>dropped</source>
      <translation>niewysłane</translation>
    </message>
    <message>
      <source>evidence</source>
      <translation>dowody</translation>
    </message>
    <message>
      <source>exceed limit</source>
      <translation>przekroczony limit</translation>
    </message>
    <message>
      <source>expired</source>
      <translation>upłynął czas</translation>
    </message>
    <message>
      <source>failed starttls</source>
      <translation>nieudane STARTTLS</translation>
    </message>
    <message>
      <source>filtered</source>
      <translation>odfiltrowano</translation>
    </message>
    <message>
      <source>followed a link</source>
      <translation>Kliknięcie odnośnika</translation>
    </message>
    <message>
      <source>for letters with</source>
      <translation>dla wiadomości z etykietą</translation>
    </message>
    <message>
      <source>give it the tag</source>
      <translation>nadaj etykietę</translation>
    </message>
    <message>
      <source>hard</source>
      <translation>twarde</translation>
    </message>
    <message>
      <source>has expired</source>
      <translation>wygasł</translation>
    </message>
    <message>
      <source>has moved</source>
      <translation>zmiana adresu</translation>
    </message>
    <message>
      <source>host unknown</source>
      <translation>nieznana domena</translation>
    </message>
    <message>
      <source>iCloud wants an app-specific password: Sign-In and Security › App-Specific Passwords.</source>
      <translation>iCloud wymaga hasła do aplikacji: Logowanie i zabezpieczenia › Hasła do aplikacji.</translation>
    </message>
    <message>
      <source>is a</source>
      <translation>to</translation>
    </message>
    <message>
      <source>is for another server</source>
      <translation>jest wystawiony dla innego serwera</translation>
    </message>
    <message>
      <source>is not valid yet</source>
      <translation>nie jest jeszcze ważny</translation>
    </message>
    <message>
      <source>is signed by nobody but itself</source>
      <translation>jest podpisany tylko przez siebie</translation>
    </message>
    <message>
      <source>it asked whether there was something, and took nothing to show</source>
      <translation>zapytał tylko, czy coś tam jest, i nic nie pobrał do pokazania</translation>
    </message>
    <message>
      <source>it called itself a robot</source>
      <translation>sam przedstawił się jako robot</translation>
    </message>
    <message>
      <source>it came from your own address</source>
      <translation>przyszło z adresu nadawcy</translation>
    </message>
    <message>
      <source>it did not say which program it was, as every browser and mail program does</source>
      <translation>nie podał, jakim jest programem, a robi to każda przeglądarka i program pocztowy</translation>
    </message>
    <message>
      <source>it was a browser without a window</source>
      <translation>była to przeglądarka bez okna</translation>
    </message>
    <message>
      <source>it was a mail program</source>
      <translation>był to program pocztowy</translation>
    </message>
    <message>
      <source>it was a program for fetching, no browser or mail program</source>
      <translation>był to program do pobierania, a nie przeglądarka ani program pocztowy</translation>
    </message>
    <message>
      <source>it was a whole browser</source>
      <translation>była to pełna przeglądarka</translation>
    </message>
    <message>
      <source>its Auto-Submitted field (RFC 3834)</source>
      <translation>pole Auto-Submitted (RFC 3834)</translation>
    </message>
    <message>
      <source>its authentication failure report (RFC 6591)</source>
      <translation>raport o nieudanym uwierzytelnieniu (RFC 6591)</translation>
    </message>
    <message>
      <source>its delivery status part (RFC 3464)</source>
      <translation>część o stanie doręczenia (RFC 3464)</translation>
    </message>
    <message>
      <source>its disposition notification (RFC 8098)</source>
      <translation>powiadomienie o sposobie potraktowania (RFC 8098)</translation>
    </message>
    <message>
      <source>its feedback report (RFC 5965)</source>
      <translation>zgłoszenie (RFC 5965)</translation>
    </message>
    <message>
      <source>its size: it is too large to be read</source>
      <translation>rozmiar: jest za duża do odczytania</translation>
    </message>
    <message>
      <source>itself</source>
      <translation>on sam</translation>
    </message>
    <message>
      <source>keep keywords</source>
      <translation>przechowywać słów kluczowych</translation>
    </message>
    <message>
      <source>letters</source>
      <translation>wiadomości</translation>
    </message>
    <message>
      <source>links followed</source>
      <translation>kliknięcia odnośników</translation>
    </message>
    <message>
      <source>live test</source>
      <translation>próba na żywo</translation>
    </message>
    <message>
      <source>mail programs on iPhones look like this</source>
      <translation>tak wyglądają programy pocztowe na iPhone’ach</translation>
    </message>
    <message>
      <source>mailbox full</source>
      <translation>pełna skrzynka</translation>
    </message>
    <message>
      <source>mailer error</source>
      <translation>błąd programu pocztowego</translation>
    </message>
    <message>
      <source>make the folder {folder}</source>
      <translation>utworzyć folderu {folder}</translation>
    </message>
    <message>
      <source>mark reports as read</source>
      <translation>oznaczyć raportów jako przeczytane</translation>
    </message>
    <message>
      <source>mesg too big</source>
      <translation>za duża wiadomość</translation>
    </message>
    <message>
      <source>move mails to {folder}</source>
      <translation>przenieść wiadomości do {folder}</translation>
    </message>
    <message>
      <source>name of an attachment</source>
      <translation>nazwa załącznika</translation>
    </message>
    <message>
      <source>network error</source>
      <translation>błąd sieci</translation>
    </message>
    <message>
      <source>no browser calls itself like this</source>
      <translation>żadna przeglądarka tak się nie przedstawia</translation>
    </message>
    <message>
      <source>no failure reported</source>
      <translation>nie zgłoszono błędu</translation>
    </message>
    <message>
      <source>no limit</source>
      <translation>bez limitu</translation>
    </message>
    <message>
      <source>no longer lets MailTracker in</source>
      <translation>nie wpuszcza już programu MailTracker</translation>
    </message>
    <message>
      <source>no relaying</source>
      <translation>zakaz przekazywania</translation>
    </message>
    <message>
      <source>nobody</source>
      <translation>nikt</translation>
    </message>
    <message>
      <source>nobody can have had the letter yet</source>
      <translation>nikt nie mógł jeszcze mieć tej wiadomości</translation>
    </message>
    <message>
      <source>none</source>
      <translation>brak</translation>
    </message>
    <message>
      <source>not accept</source>
      <translation>nie przyjmuje poczty</translation>
    </message>
    <message>
      <source>not compliant rfc</source>
      <translation>niezgodność z RFC</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nic</translation>
    </message>
    <message>
      <source>nothing is wrong</source>
      <translation>wszystko w porządku</translation>
    </message>
    <message>
      <source>notify me</source>
      <translation>powiadom mnie</translation>
    </message>
    <message>
      <source>now {words}</source>
      <translation>teraz {words}</translation>
    </message>
    <message>
      <source>objected to tracking on {since}</source>
      <translation>sprzeciw wobec śledzenia: {since}</translation>
    </message>
    <message>
      <source>of these</source>
      <translation>z nich</translation>
    </message>
    <message>
      <source>on hold</source>
      <translation>wstrzymano</translation>
    </message>
    <message>
      <source>once,</source>
      <translation>raz,</translation>
    </message>
    <message>
      <source>opened</source>
      <translation>otwarte</translation>
    </message>
    <message>
      <source>opened several times</source>
      <translation>otwarto kilka razy</translation>
    </message>
    <message>
      <source>opened the letter</source>
      <translation>Otwarcie wiadomości</translation>
    </message>
    <message>
      <source>openings</source>
      <translation>otwarcia</translation>
    </message>
    <message>
      <source>openings unreliable</source>
      <translation>otwarcia niepewne</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>wstrzymano</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>obrazek</translation>
    </message>
    <message>
      <source>points</source>
      <translation>pkt</translation>
    </message>
    <message>
      <source>policy violation</source>
      <translation>naruszenie zasad</translation>
    </message>
    <message>
      <source>prepare a follow-up</source>
      <translation>przygotuj ponowienie</translation>
    </message>
    <message>
      <source>program name</source>
      <translation>nazwa programu</translation>
    </message>
    <message>
      <source>read</source>
      <translation>przeczytane</translation>
    </message>
    <message>
      <source>read receipt</source>
      <translation>potwierdzenie przeczytania</translation>
    </message>
    <message>
      <source>reading</source>
      <translation>odczyt</translation>
    </message>
    <message>
      <source>recipients</source>
      <translation>odbiorcy</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>odrzucono</translation>
    </message>
    <message>
      <source>remind me</source>
      <translation>przypomnij mi</translation>
    </message>
    <message>
      <source>replied</source>
      <translation>z odpowiedzią</translation>
    </message>
    <message>
      <source>reported spam on {since}</source>
      <translation>zgłoszono spam: {since}</translation>
    </message>
    <message>
      <source>require ptr</source>
      <translation>brak wpisu PTR</translation>
    </message>
    <message>
      <source>section</source>
      <translation>część</translation>
    </message>
    <message>
      <source>security error</source>
      <translation>błąd zabezpieczeń</translation>
    </message>
    <message>
      <source>see its own files</source>
      <translation>zobacz pliki tej części</translation>
    </message>
    <message>
      <source>sending</source>
      <translation>wysyłanie</translation>
    </message>
    <message>
      <source>sent, and nothing known</source>
      <translation>wysłano i nic nie wiadomo</translation>
    </message>
    <message>
      <source>several links were followed at once</source>
      <translation>kilka odnośników otwarto naraz</translation>
    </message>
    <message>
      <source>several links were followed at once, soon after delivery</source>
      <translation>kilka odnośników otwarto naraz, krótko po doręczeniu</translation>
    </message>
    <message>
      <source>soft</source>
      <translation>miękkie</translation>
    </message>
    <message>
      <source>soft bounces in a row</source>
      <translation>kolejnych miękkich odbić</translation>
    </message>
    <message>
      <source>someone</source>
      <translation>ktoś</translation>
    </message>
    <message>
      <source>someone of {n}</source>
      <translation>ktoś z {n}</translation>
    </message>
    <message>
      <source>someone of {total} bounced</source>
      <translation>ktoś z {total}: odbicie</translation>
    </message>
    <message>
      <source>someone of {total}: {reading}</source>
      <translation>ktoś z {total}: {reading}</translation>
    </message>
    <message>
      <source>spam</source>
      <translation>spam</translation>
    </message>
    <message>
      <source>spam check</source>
      <translation>kontrola spamu</translation>
    </message>
    <message>
      <source>spam detected</source>
      <translation>wykryto spam</translation>
    </message>
    <message>
      <source>speeding</source>
      <translation>za szybka wysyłka</translation>
    </message>
    <message>
      <source>subject</source>
      <translation>temat</translation>
    </message>
    <message>
      <source>suppressed</source>
      <translation>adres wstrzymany</translation>
    </message>
    <message>
      <source>suspend</source>
      <translation>konto zawieszone</translation>
    </message>
    <message>
      <source>syntax error</source>
      <translation>błąd składni</translation>
    </message>
    <message>
      <source>system error</source>
      <translation>błąd systemu</translation>
    </message>
    <message>
      <source>system full</source>
      <translation>brak miejsca w systemie</translation>
    </message>
    <message>
      <source>take a copy of a sent letter into {folder}</source>
      <translation>zapisać kopii wysłanej wiadomości w folderze {folder}</translation>
    </message>
    <message>
      <source>take mails away</source>
      <translation>usunąć wiadomości</translation>
    </message>
    <message>
      <source>text</source>
      <translation>tekst</translation>
    </message>
    <message>
      <source>the address belongs to a maker of security gateways</source>
      <translation>adres należy do producenta bram zabezpieczających</translation>
    </message>
    <message>
      <source>the delivery status in its text</source>
      <translation>stan doręczenia w tekście</translation>
    </message>
    <message>
      <source>the domain's entry in DNS (SRV)</source>
      <translation>wpis domeny w DNS (SRV)</translation>
    </message>
    <message>
      <source>the host that takes the domain's mail (MX)</source>
      <translation>serwer przyjmujący pocztę domeny (MX)</translation>
    </message>
    <message>
      <source>the memory limit: reading it needs too much</source>
      <translation>limit pamięci: odczyt wymaga jej zbyt wiele</translation>
    </message>
    <message>
      <source>the name of a security gateway stands in the request</source>
      <translation>zapytanie zawiera nazwę bramy zabezpieczającej</translation>
    </message>
    <message>
      <source>the program said that it was loading ahead</source>
      <translation>program podał, że wczytuje z wyprzedzeniem</translation>
    </message>
    <message>
      <source>the provider loads images through its proxy when a person opens the letter</source>
      <translation>dostawca wczytuje obrazy przez swój serwer pośredniczący, gdy człowiek otwiera wiadomość</translation>
    </message>
    <message>
      <source>the provider's own configuration</source>
      <translation>konfiguracja dostawcy</translation>
    </message>
    <message>
      <source>the same machine was found out as a robot by its other requests</source>
      <translation>inne zapytania tej samej maszyny ujawniły, że to robot</translation>
    </message>
    <message numerus="yes">
      <source>the text of {n:,} reports</source>
      <translation>
        <numerusform>treść {n:,} raportu</numerusform>
        <numerusform>treść {n:,} raportów</numerusform>
        <numerusform>treść {n:,} raportów</numerusform>
      </translation>
    </message>
    <message>
      <source>the time limit: reading it took too long</source>
      <translation>limit czasu: odczyt trwał zbyt długo</translation>
    </message>
    <message numerus="yes">
      <source>the traces of {n:,} openings and clicks</source>
      <translation>
        <numerusform>ślady {n:,} otwarcia lub kliknięcia</numerusform>
        <numerusform>ślady {n:,} otwarć i kliknięć</numerusform>
        <numerusform>ślady {n:,} otwarć i kliknięć</numerusform>
      </translation>
    </message>
    <message>
      <source>the words of its text</source>
      <translation>słowa w tekście</translation>
    </message>
    <message>
      <source>the words of {program}</source>
      <translation>słowa programu {program}</translation>
    </message>
    <message>
      <source>then</source>
      <translation>wtedy</translation>
    </message>
    <message>
      <source>to</source>
      <translation>do</translation>
    </message>
    <message>
      <source>too many conn</source>
      <translation>za dużo połączeń</translation>
    </message>
    <message>
      <source>tracking</source>
      <translation>śledzenie</translation>
    </message>
    <message>
      <source>trying the usual names</source>
      <translation>wypróbowanie zwykłych nazw</translation>
    </message>
    <message>
      <source>type</source>
      <translation>rodzaj</translation>
    </message>
    <message>
      <source>undefined</source>
      <translation>nie podano</translation>
    </message>
    <message>
      <source>undetermined</source>
      <translation>nieokreślone</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>nie wiadomo</translation>
    </message>
    <message>
      <source>unsubscribed on {since}</source>
      <translation>wypisano: {since}</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>niepewne</translation>
    </message>
    <message>
      <source>until</source>
      <translation>do</translation>
    </message>
    <message>
      <source>user unknown</source>
      <translation>nieznany odbiorca</translation>
    </message>
    <message>
      <source>usually your address</source>
      <translation>zwykle adres e-mail</translation>
    </message>
    <message>
      <source>virus detected</source>
      <translation>wykryto wirusa</translation>
    </message>
    <message>
      <source>waited too long for the code to be entered</source>
      <translation>zbyt długo czekał na wpisanie kodu</translation>
    </message>
    <message>
      <source>was told not to let MailTracker in</source>
      <translation>otrzymał odmowę wpuszczenia programu MailTracker</translation>
    </message>
    <message>
      <source>with the subject</source>
      <translation>o temacie</translation>
    </message>
    <message>
      <source>you</source>
      <translation>nadawca</translation>
    </message>
    <message>
      <source>{changed} changed, of {looked}.</source>
      <translation>Zmieniono {changed}, sprawdzono {looked}.</translation>
    </message>
    <message>
      <source>{chart} as a table</source>
      <translation>{chart} jako tabela</translation>
    </message>
    <message>
      <source>{count:,} failed</source>
      <translation>nie wysłano {count:,}</translation>
    </message>
    <message>
      <source>{count:,} not</source>
      <translation>nie wysłano {count:,}</translation>
    </message>
    <message numerus="yes">
      <source>{count:,} of {n:,} past reports would change.</source>
      <translation>
        <numerusform>Zmieniłoby się {count:,} z {n:,} dawnego raportu.</numerusform>
        <numerusform>Zmieniłoby się {count:,} z {n:,} dawnych raportów.</numerusform>
        <numerusform>Zmieniłoby się {count:,} z {n:,} dawnych raportów.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count:,} on the way</source>
      <translation>w drodze {count:,}</translation>
    </message>
    <message>
      <source>{count} of {total} {word}</source>
      <translation>{count} z {total} {word}</translation>
    </message>
    <message>
      <source>{deed} to {who}</source>
      <translation>{deed}: {who}</translation>
    </message>
    <message>
      <source>{domain} has no SPF and no DMARC record.</source>
      <translation>Domena {domain} nie ma wpisów SPF i DMARC.</translation>
    </message>
    <message>
      <source>{domain} has no {record} record.</source>
      <translation>Domena {domain} nie ma wpisu {record}.</translation>
    </message>
    <message>
      <source>{domain} has {count} SPF records, so none of them counts.</source>
      <translation>Liczba wpisów SPF domeny {domain} to {count}, więc żaden z nich się nie liczy.</translation>
    </message>
    <message>
      <source>{domain} takes no mail.</source>
      <translation>Domena {domain} nie przyjmuje poczty.</translation>
    </message>
    <message>
      <source>{files}, {size} together.</source>
      <translation>{files}, razem {size}.</translation>
    </message>
    <message>
      <source>{file} cannot be read: {why}.</source>
      <translation>Nie można odczytać pliku {file}: {why}.</translation>
    </message>
    <message>
      <source>{file} holds {what}. Let it take the place of what is here?</source>
      <translation>{file} zawiera: {what}. Zastąpić nim to, co jest tutaj?</translation>
    </message>
    <message>
      <source>{filter} at {place}</source>
      <translation>{filter} pod adresem {place}</translation>
    </message>
    <message>
      <source>{filter} gave it {points:.1f} points{because}; your limit is {limit}.</source>
      <translation>{filter} przyznał {points:.1f} pkt{because}; ustawiony limit to {limit}.</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} i {last}</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} – {last}</translation>
    </message>
    <message>
      <source>{host} answers on port {port}.</source>
      <translation>{host} odpowiada na porcie {port}.</translation>
    </message>
    <message>
      <source>{host} answers too slowly to be of use.</source>
      <translation>{host} odpowiada zbyt wolno.</translation>
    </message>
    <message>
      <source>{host} cannot be asked for updates.</source>
      <translation>Nie można zapytać {host} o aktualizacje.</translation>
    </message>
    <message>
      <source>{host} cannot carry addresses outside ASCII (SMTPUTF8 is not offered) in this letter.</source>
      <translation>{host} nie obsługuje adresów spoza ASCII (nie oferuje SMTPUTF8) w tej wiadomości.</translation>
    </message>
    <message>
      <source>{host} cannot carry addresses outside ASCII (SMTPUTF8 is not offered) such as {address}.</source>
      <translation>{host} nie obsługuje adresów spoza ASCII (nie oferuje SMTPUTF8), takich jak {address}.</translation>
    </message>
    <message>
      <source>{host} did not answer in time on port {port}.</source>
      <translation>{host} nie odpowiedział na czas na porcie {port}.</translation>
    </message>
    <message>
      <source>{host} does not offer STARTTLS on port {port}, so nothing was sent.</source>
      <translation>{host} nie oferuje STARTTLS na porcie {port}, więc nic nie wysłano.</translation>
    </message>
    <message>
      <source>{host} does not offer delivery reports (DSN), so delivery cannot be confirmed by report.</source>
      <translation>{host} nie oferuje raportów o doręczeniu (DSN), więc doręczenia nie można nimi potwierdzić.</translation>
    </message>
    <message>
      <source>{host} does not open the folder {folder} ({error}).</source>
      <translation>{host} nie otwiera folderu {folder} ({error}).</translation>
    </message>
    <message>
      <source>{host} does not speak TLS on port {port} ({reason}).</source>
      <translation>{host} nie używa TLS na porcie {port} ({reason}).</translation>
    </message>
    <message>
      <source>{host} does not {deed} ({error}).</source>
      <translation>{host} nie pozwala {deed} ({error}).</translation>
    </message>
    <message>
      <source>{host} gave an answer that is of no use ({kind}: {error}).</source>
      <translation>{host} dał bezużyteczną odpowiedź ({kind}: {error}).</translation>
    </message>
    <message>
      <source>{host} offers delivery reports (DSN).</source>
      <translation>{host} oferuje raporty o doręczeniu (DSN).</translation>
    </message>
    <message>
      <source>{host} offers no way to log in with a password.</source>
      <translation>{host} nie oferuje logowania hasłem.</translation>
    </message>
    <message>
      <source>{host} refused the connection on port {port}.</source>
      <translation>{host} odrzucił połączenie na porcie {port}.</translation>
    </message>
    <message>
      <source>{host} refused the login of {user}: {reply}</source>
      <translation>{host} odrzucił logowanie użytkownika {user}: {reply}</translation>
    </message>
    <message>
      <source>{host} refused the sign-in of {user}: {reply}</source>
      <translation>{host} odrzucił logowanie użytkownika {user}: {reply}</translation>
    </message>
    <message>
      <source>{host} said: {words}</source>
      <translation>{host} odpowiedział: {words}</translation>
    </message>
    <message>
      <source>{host} shows another certificate than the one you trusted, so nothing was sent.</source>
      <translation>{host} pokazuje inny certyfikat niż ten, któremu zaufano, więc nic nie wysłano.</translation>
    </message>
    <message>
      <source>{host} takes no sign-in of another provider's.</source>
      <translation>{host} nie przyjmuje logowania innego dostawcy.</translation>
    </message>
    <message>
      <source>{host} turned us away: {reply}</source>
      <translation>{host} odmówił: {reply}</translation>
    </message>
    <message>
      <source>{kind}. Decided by {part}.</source>
      <translation>{kind}. Podstawa: {part}.</translation>
    </message>
    <message>
      <source>{kind}. Your rule decided: {rule}.</source>
      <translation>{kind}. Zdecydowała reguła: {rule}.</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} a minute</source>
      <translation>
        <numerusform>{n:,} na minutę</numerusform>
        <numerusform>{n:,} na minutę</numerusform>
        <numerusform>{n:,} na minutę</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} accounts</source>
      <translation>
        <numerusform>{n:,} konto</numerusform>
        <numerusform>{n:,} konta</numerusform>
        <numerusform>{n:,} kont</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} are there twice</source>
      <translation>
        <numerusform>{n:,} się powtarza</numerusform>
        <numerusform>{n:,} się powtarzają</numerusform>
        <numerusform>{n:,} się powtarza</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} bounces</source>
      <translation>
        <numerusform>{n:,} odbicie</numerusform>
        <numerusform>{n:,} odbicia</numerusform>
        <numerusform>{n:,} odbić</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} bounces count again as before.</source>
      <translation>
        <numerusform>{n:,} odbicie znów liczy się jak przedtem.</numerusform>
        <numerusform>{n:,} odbicia znów liczą się jak przedtem.</numerusform>
        <numerusform>{n:,} odbić znów liczy się jak przedtem.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} cannot be sent</source>
      <translation>
        <numerusform>{n:,} nie da się wysłać</numerusform>
        <numerusform>{n:,} nie da się wysłać</numerusform>
        <numerusform>{n:,} nie da się wysłać</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} contacts</source>
      <translation>
        <numerusform>{n:,} kontakt</numerusform>
        <numerusform>{n:,} kontakty</numerusform>
        <numerusform>{n:,} kontaktów</numerusform>
      </translation>
    </message>
    <message>
      <source>{n:,} dropped</source>
      <translation>nie wysłano: {n:,}</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} facts about them</source>
      <translation>
        <numerusform>{n:,} fakt o nich</numerusform>
        <numerusform>{n:,} fakty o nich</numerusform>
        <numerusform>{n:,} faktów o nich</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} files</source>
      <translation>
        <numerusform>{n:,} plik</numerusform>
        <numerusform>{n:,} pliki</numerusform>
        <numerusform>{n:,} plików</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} go to blocked addresses</source>
      <translation>
        <numerusform>{n:,} idzie na zablokowany adres</numerusform>
        <numerusform>{n:,} idą na zablokowane adresy</numerusform>
        <numerusform>{n:,} idzie na zablokowane adresy</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} hard bounces</source>
      <translation>
        <numerusform>{n:,} twarde odbicie</numerusform>
        <numerusform>{n:,} twarde odbicia</numerusform>
        <numerusform>{n:,} twardych odbić</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} have an empty field</source>
      <translation>
        <numerusform>{n:,} ma puste pole</numerusform>
        <numerusform>{n:,} mają puste pole</numerusform>
        <numerusform>{n:,} ma puste pole</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters</source>
      <translation>
        <numerusform>{n:,} wiadomość</numerusform>
        <numerusform>{n:,} wiadomości</numerusform>
        <numerusform>{n:,} wiadomości</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters are copied.</source>
      <translation>
        <numerusform>Skopiowano {n:,} wiadomość.</numerusform>
        <numerusform>Skopiowano {n:,} wiadomości.</numerusform>
        <numerusform>Skopiowano {n:,} wiadomości.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters are tagged “{tag}”.</source>
      <translation>
        <numerusform>Oznaczono {n:,} wiadomość etykietą „{tag}”.</numerusform>
        <numerusform>Oznaczono {n:,} wiadomości etykietą „{tag}”.</numerusform>
        <numerusform>Oznaczono {n:,} wiadomości etykietą „{tag}”.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters chosen</source>
      <translation>
        <numerusform>Zaznaczono {n:,} wiadomość</numerusform>
        <numerusform>Zaznaczono {n:,} wiadomości</numerusform>
        <numerusform>Zaznaczono {n:,} wiadomości</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters were answered</source>
      <translation>
        <numerusform>Na {n:,} wiadomość odpowiedziano</numerusform>
        <numerusform>Na {n:,} wiadomości odpowiedziano</numerusform>
        <numerusform>Na {n:,} wiadomości odpowiedziano</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters were not delivered</source>
      <translation>
        <numerusform>{n:,} wiadomości nie doręczono</numerusform>
        <numerusform>{n:,} wiadomości nie doręczono</numerusform>
        <numerusform>{n:,} wiadomości nie doręczono</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters were not sent</source>
      <translation>
        <numerusform>{n:,} wiadomości nie wysłano</numerusform>
        <numerusform>{n:,} wiadomości nie wysłano</numerusform>
        <numerusform>{n:,} wiadomości nie wysłano</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters were opened</source>
      <translation>
        <numerusform>Otwarto {n:,} wiadomość</numerusform>
        <numerusform>Otwarto {n:,} wiadomości</numerusform>
        <numerusform>Otwarto {n:,} wiadomości</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters were read</source>
      <translation>
        <numerusform>Przeczytano {n:,} wiadomość</numerusform>
        <numerusform>Przeczytano {n:,} wiadomości</numerusform>
        <numerusform>Przeczytano {n:,} wiadomości</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters were reported as spam</source>
      <translation>
        <numerusform>{n:,} wiadomość zgłoszono jako spam</numerusform>
        <numerusform>{n:,} wiadomości zgłoszono jako spam</numerusform>
        <numerusform>{n:,} wiadomości zgłoszono jako spam</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} letters, the last on {day}</source>
      <translation>
        <numerusform>{n:,} wiadomość, ostatnia {day}</numerusform>
        <numerusform>{n:,} wiadomości, ostatnia {day}</numerusform>
        <numerusform>{n:,} wiadomości, ostatnia {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} past reports</source>
      <translation>
        <numerusform>{n:,} dawny raport</numerusform>
        <numerusform>{n:,} dawne raporty</numerusform>
        <numerusform>{n:,} dawnych raportów</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} recipients</source>
      <translation>
        <numerusform>{n:,} odbiorca</numerusform>
        <numerusform>{n:,} odbiorcy</numerusform>
        <numerusform>{n:,} odbiorców</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} recipients a day</source>
      <translation>
        <numerusform>{n:,} odbiorca dziennie</numerusform>
        <numerusform>{n:,} odbiorców dziennie</numerusform>
        <numerusform>{n:,} odbiorców dziennie</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} reports without a letter</source>
      <translation>
        <numerusform>{n:,} raport bez wiadomości</numerusform>
        <numerusform>{n:,} raporty bez wiadomości</numerusform>
        <numerusform>{n:,} raportów bez wiadomości</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} rows</source>
      <translation>
        <numerusform>{n:,} wiersz</numerusform>
        <numerusform>{n:,} wiersze</numerusform>
        <numerusform>{n:,} wierszy</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} rules</source>
      <translation>
        <numerusform>{n:,} reguła</numerusform>
        <numerusform>{n:,} reguły</numerusform>
        <numerusform>{n:,} reguł</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} soft bounces</source>
      <translation>
        <numerusform>{n:,} miękkie odbicie</numerusform>
        <numerusform>{n:,} miękkie odbicia</numerusform>
        <numerusform>{n:,} miękkich odbić</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} spam bounces</source>
      <translation>
        <numerusform>{n:,} odbicie jako spam</numerusform>
        <numerusform>{n:,} odbicia jako spam</numerusform>
        <numerusform>{n:,} odbić jako spam</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} wait</source>
      <translation>
        <numerusform>{n:,} czeka</numerusform>
        <numerusform>{n:,} czekają</numerusform>
        <numerusform>{n:,} czeka</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} words on addresses</source>
      <translation>
        <numerusform>{n:,} uwaga o adresach</numerusform>
        <numerusform>{n:,} uwagi o adresach</numerusform>
        <numerusform>{n:,} uwag o adresach</numerusform>
      </translation>
    </message>
    <message>
      <source>{n:.1f} days</source>
      <translation>{n:.1f} dnia</translation>
    </message>
    <message>
      <source>{n:.1f} hours</source>
      <translation>{n:.1f} godziny</translation>
    </message>
    <message>
      <source>{named} cannot be reached ({words}).</source>
      <translation>{named} jest niedostępny ({words}).</translation>
    </message>
    <message>
      <source>{named} did not answer in time.</source>
      <translation>{named} nie odpowiedział na czas.</translation>
    </message>
    <message>
      <source>{named} gave an answer that is of no use.</source>
      <translation>{named} dał bezużyteczną odpowiedź.</translation>
    </message>
    <message>
      <source>{name} and {more:,} more</source>
      <translation>{name} i jeszcze {more:,}</translation>
    </message>
    <message>
      <source>{name} cannot be read.</source>
      <translation>Nie można odczytać {name}.</translation>
    </message>
    <message>
      <source>{name} cannot be read: {error}.</source>
      <translation>Nie można odczytać {name}: {error}.</translation>
    </message>
    <message>
      <source>{name} is empty.</source>
      <translation>{name} jest pusty.</translation>
    </message>
    <message>
      <source>{name} is larger than 200 MB.</source>
      <translation>{name} jest większy niż 200 MB.</translation>
    </message>
    <message>
      <source>{name} is no picture.</source>
      <translation>{name} nie jest obrazkiem.</translation>
    </message>
    <message>
      <source>{name} is no such table: {error}.</source>
      <translation>{name} nie jest taką tabelą: {error}.</translation>
    </message>
    <message>
      <source>{name} is not written.</source>
      <translation>{name} nie zapisano.</translation>
    </message>
    <message>
      <source>{now} (read as {before})</source>
      <translation>{now} (odczytano: {before})</translation>
    </message>
    <message numerus="yes">
      <source>{n} bytes</source>
      <translation>
        <numerusform>{n} bajt</numerusform>
        <numerusform>{n} bajty</numerusform>
        <numerusform>{n} bajtów</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} minutes</source>
      <translation>{n} minut</translation>
    </message>
    <message numerus="yes">
      <source>{n} things may be wrong.</source>
      <translation>
        <numerusform>{n} rzecz może być błędna.</numerusform>
        <numerusform>{n} rzeczy mogą być błędne.</numerusform>
        <numerusform>{n} rzeczy może być błędnych.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} things to know</source>
      <translation>
        <numerusform>{n} uwaga</numerusform>
        <numerusform>{n} uwagi</numerusform>
        <numerusform>{n} uwag</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} times, first</source>
      <translation>
        <numerusform>{n} raz, najpierw</numerusform>
        <numerusform>{n} razy, najpierw</numerusform>
        <numerusform>{n} razy, najpierw</numerusform>
      </translation>
    </message>
    <message>
      <source>{parent} cannot be made: {strerror}.</source>
      <translation>Nie można utworzyć {parent}: {strerror}.</translation>
    </message>
    <message>
      <source>{part}: {hard:,} hard, {soft:,} soft, {spam:,} spam</source>
      <translation>{part}: {hard:,} twardych, {soft:,} miękkich, {spam:,} jako spam</translation>
    </message>
    <message>
      <source>{part}; of {n:,} no failure is known</source>
      <translation>{part}; o {n:,} nie zgłoszono błędu</translation>
    </message>
    <message>
      <source>{path} cannot be opened.</source>
      <translation>Nie można otworzyć {path}.</translation>
    </message>
    <message>
      <source>{path} cannot be read: {error}.</source>
      <translation>Nie można odczytać {path}: {error}.</translation>
    </message>
    <message>
      <source>{path} cannot be written.</source>
      <translation>Nie można zapisać {path}.</translation>
    </message>
    <message>
      <source>{path} cannot be written: {error}.</source>
      <translation>Nie można zapisać {path}: {error}.</translation>
    </message>
    <message>
      <source>{path} has a mistake: {error}.</source>
      <translation>W {path} jest błąd: {error}.</translation>
    </message>
    <message>
      <source>{path} is damaged.</source>
      <translation>Plik {path} jest uszkodzony.</translation>
    </message>
    <message>
      <source>{path} is in use by another program.</source>
      <translation>Pliku {path} używa inny program.</translation>
    </message>
    <message>
      <source>{path} is not a ledger.</source>
      <translation>Plik {path} nie jest księgą programu.</translation>
    </message>
    <message>
      <source>{path} is not text.</source>
      <translation>{path} nie jest tekstem.</translation>
    </message>
    <message>
      <source>{path} is written.</source>
      <translation>Zapisano {path}.</translation>
    </message>
    <message>
      <source>{path} was written by a newer MailTracker.</source>
      <translation>Plik {path} zapisała nowsza wersja programu MailTracker.</translation>
    </message>
    <message>
      <source>{path} was written by an older MailTracker.</source>
      <translation>Plik {path} zapisała starsza wersja programu MailTracker.</translation>
    </message>
    <message numerus="yes">
      <source>{sent:,} of {n:,} letters sent</source>
      <translation>
        <numerusform>wysłano {sent:,} z {n:,} wiadomości</numerusform>
        <numerusform>wysłano {sent:,} z {n:,} wiadomości</numerusform>
        <numerusform>wysłano {sent:,} z {n:,} wiadomości</numerusform>
      </translation>
    </message>
    <message>
      <source>{shown} and 1 other</source>
      <translation>{shown} i 1 inny adres</translation>
    </message>
    <message>
      <source>{shown} and {more} others</source>
      <translation>{shown} i inne adresy ({more})</translation>
    </message>
    <message>
      <source>{size} as a mail: many providers refuse more than 25 MB.</source>
      <translation>Jako poczta {size}: wielu dostawców odrzuca więcej niż 25 MB.</translation>
    </message>
    <message>
      <source>{subject}: what became of your letters is in the attached file.</source>
      <translation>{subject}: w załączonym pliku jest, co stało się z Twoimi wiadomościami.</translation>
    </message>
    <message>
      <source>{sums}. Most: {most}.</source>
      <translation>{sums}. Najwięcej: {most}.</translation>
    </message>
    <message>
      <source>{text} shows that address, and leads through your tracking server.</source>
      <translation>{text} pokazuje ten adres, a prowadzi przez serwer śledzenia.</translation>
    </message>
    <message>
      <source>{title} could not be asked for the sign-in ({kind}).</source>
      <translation>Nie można było zapytać {title} o logowanie ({kind}).</translation>
    </message>
    <message>
      <source>{title} does not know MailTracker yet.</source>
      <translation>{title} nie zna jeszcze programu MailTracker.</translation>
    </message>
    <message>
      <source>{title} has not let MailTracker in yet for {address}.</source>
      <translation>{title} nie wpuścił jeszcze programu MailTracker dla {address}.</translation>
    </message>
    <message>
      <source>{title} no longer lets MailTracker in for {address}.</source>
      <translation>{title} nie wpuszcza już programu MailTracker dla {address}.</translation>
    </message>
    <message>
      <source>{title} signs nobody in to mail by a code.</source>
      <translation>{title} nie pozwala logować się do poczty kodem.</translation>
    </message>
    <message>
      <source>{title}, {n:,} times</source>
      <translation>{title}, {n:,} razy</translation>
    </message>
    <message>
      <source>{url} answers, but not as a tracking server ({status_code}).</source>
      <translation>{url} odpowiada, ale nie jako serwer śledzenia ({status_code}).</translation>
    </message>
    <message>
      <source>{url} answers.</source>
      <translation>{url} odpowiada.</translation>
    </message>
    <message>
      <source>{url} cannot be reached: {what}.</source>
      <translation>{url} jest niedostępny: {what}.</translation>
    </message>
    <message>
      <source>{what}: address</source>
      <translation>{what}: adres</translation>
    </message>
    <message>
      <source>{what}: connection</source>
      <translation>{what}: połączenie</translation>
    </message>
    <message>
      <source>{what}: delivery reports</source>
      <translation>{what}: raporty o doręczeniu</translation>
    </message>
    <message>
      <source>{what}: encryption</source>
      <translation>{what}: szyfrowanie</translation>
    </message>
    <message>
      <source>{what}: folder {folder}</source>
      <translation>{what}: folder {folder}</translation>
    </message>
    <message>
      <source>{what}: forget after so many days</source>
      <translation>{what}: zapomnij po tylu dniach</translation>
    </message>
    <message>
      <source>{what}: host</source>
      <translation>{what}: serwer</translation>
    </message>
    <message>
      <source>{what}: live test</source>
      <translation>{what}: próba na żywo</translation>
    </message>
    <message>
      <source>{what}: login</source>
      <translation>{what}: logowanie</translation>
    </message>
    <message>
      <source>{what}: port</source>
      <translation>{what}: port</translation>
    </message>
    <message>
      <source>{what}: security</source>
      <translation>{what}: zabezpieczenia</translation>
    </message>
    <message>
      <source>{what}: user name</source>
      <translation>{what}: nazwa użytkownika</translation>
    </message>
    <message>
      <source>{who} answered none of the last {count} requests for a read receipt.</source>
      <translation>Brak odpowiedzi od {who} na ostatnie prośby o potwierdzenie przeczytania (liczba: {count}).</translation>
    </message>
    <message>
      <source>{who} asked for no more mail on {since}.</source>
      <translation>Adresat {who} poprosił o zaprzestanie wysyłki {since}.</translation>
    </message>
    <message>
      <source>{who} asked for no more mail on {since}: Receipts only for them.</source>
      <translation>{who} prosi o niewysyłanie poczty ({since}): dla tych osób tylko potwierdzenia.</translation>
    </message>
    <message>
      <source>{who} bounced on {since}{because}.</source>
      <translation>Wiadomość do {who} odbiła się {since}{because}.</translation>
    </message>
    <message>
      <source>{who} followed a link</source>
      <translation>Kliknięto odnośnik: {who}</translation>
    </message>
    <message>
      <source>{who} had {counted} before. It will be sent.</source>
      <translation>Wcześniejsze odbicia z adresu {who}: {counted}. Wiadomość zostanie wysłana.</translation>
    </message>
    <message>
      <source>{who} objected to tracking on {since}: Receipts only for them.</source>
      <translation>{who}: sprzeciw wobec śledzenia ({since}), więc tylko potwierdzenia.</translation>
    </message>
    <message>
      <source>{who} of the newest letters, at most {among}</source>
      <translation>{who} wśród najnowszych wiadomości, najwyżej {among}</translation>
    </message>
    <message>
      <source>{who} opened your letter</source>
      <translation>Otwarto wiadomość: {who}</translation>
    </message>
    <message>
      <source>{who} read your letter</source>
      <translation>Przeczytano wiadomość: {who}</translation>
    </message>
    <message>
      <source>{who} replied</source>
      <translation>Odpowiedź: {who}</translation>
    </message>
    <message>
      <source>{who} reported a letter of yours as spam on {since}.</source>
      <translation>Adresat {who} zgłosił wiadomość jako spam {since}.</translation>
    </message>
    <message>
      <source>{who} reported spam on {since}: Receipts only for them.</source>
      <translation>{who}: zgłoszenie spamu ({since}), więc tylko potwierdzenia.</translation>
    </message>
    <message>
      <source>{who} reported your letter as spam</source>
      <translation>Zgłoszono wiadomość jako spam: {who}</translation>
    </message>
    <message>
      <source>{who} was corrected to {words} on {since}.</source>
      <translation>Adres {who} poprawiono na {words} {since}.</translation>
    </message>
    <message>
      <source>“{address}” is not an address.</source>
      <translation>„{address}” nie jest adresem.</translation>
    </message>
    <message>
      <source>“{address}” is not an address. Mend or remove it.</source>
      <translation>„{address}” nie jest adresem. Należy go poprawić lub usunąć.</translation>
    </message>
    <message>
      <source>“{domain}” cannot be the domain of a mail address.</source>
      <translation>„{domain}” nie może być domeną adresu e-mail.</translation>
    </message>
    <message>
      <source>“{name}” is kept as a template.</source>
      <translation>„{name}” zachowano jako szablon.</translation>
    </message>
    <message>
      <source>“{new}” is not another address.</source>
      <translation>„{new}” nie jest innym adresem.</translation>
    </message>
    <message>
      <source>“{text}” is not a mail address.</source>
      <translation>„{text}” nie jest adresem e-mail.</translation>
    </message>
    <message>
      <source>“{what}” is not a Message-ID.</source>
      <translation>„{what}” nie jest identyfikatorem Message-ID.</translation>
    </message>
    <message>
      <source>… and {more:,} more</source>
      <translation>… i jeszcze {more:,}</translation>
    </message>
    <message numerus="yes">
      <source>… and {n:,} more recipients</source>
      <translation>
        <numerusform>… i jeszcze {n:,} odbiorca</numerusform>
        <numerusform>… i jeszcze {n:,} odbiorcy</numerusform>
        <numerusform>… i jeszcze {n:,} odbiorców</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>… and {n:,} more recipients.</source>
      <translation>
        <numerusform>… i jeszcze {n:,} odbiorca.</numerusform>
        <numerusform>… i jeszcze {n:,} odbiorców.</numerusform>
        <numerusform>… i jeszcze {n:,} odbiorców.</numerusform>
      </translation>
    </message>
    <message>
      <source>… and {n:,} more.</source>
      <translation>… i jeszcze {n:,}.</translation>
    </message>
    <message numerus="yes">
      <source>… and {n:,} reports more</source>
      <translation>
        <numerusform>… i jeszcze {n:,} raport</numerusform>
        <numerusform>… i jeszcze {n:,} raporty</numerusform>
        <numerusform>… i jeszcze {n:,} raportów</numerusform>
      </translation>
    </message>
    <message>
      <source>… {size} more</source>
      <translation>… jeszcze {size}</translation>
    </message>
  </context>
</TS>
